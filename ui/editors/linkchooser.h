#pragma once

#include "core/record/records.h"

#include <QAbstractListModel>
#include <QDialog>
#include <QSet>

class QLabel;
class QLineEdit;
class QListView;

namespace saferplan {

class Kind;

/// The records of a kind that can be linked to, as id and name in the order of their references; archived
/// ones only where `keep` names them.
QList<std::pair<QUuid, QString>> linkable(const Records &records, const Kind &kind, const QList<QUuid> &keep);

/// Records to choose from, those that hold every word of a query; ticked where several can be chosen.
class LinkChoices : public QAbstractListModel {
    Q_OBJECT

public:
    LinkChoices(QList<std::pair<QUuid, QString>> choices, const QList<QUuid> &ticked, bool severalCanBeTicked,
                QObject *parent = nullptr);

    void setQuery(const QString &query);
    QUuid idAt(int row) const { return m_choices[m_shown[row]].first; }
    /// In the order in which they are listed.
    QList<QUuid> ticked() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<std::pair<QUuid, QString>> m_choices;
    QSet<QUuid> m_ticked;
    bool m_several;
    QList<qsizetype> m_shown;
};

/// Asks which records of a kind are linked to: type to find, arrows and Space to tick, Return when done.
class LinkChooser : public QDialog {
    Q_OBJECT

public:
    enum HowMany { One, Several };
    LinkChooser(const Records &records, const Kind &kind, const QList<QUuid> &now, HowMany howMany,
                QWidget *parent);

    QList<QUuid> chosen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCount();

    LinkChoices *m_choices;
    HowMany m_howMany;
    QLineEdit *m_filter;
    QListView *m_list;
    QLabel *m_count;
};

} // namespace saferplan
