#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace saferplan {

class SavedViews;

/// Asks for the name of a saved view, and says where it is taken.
class ViewDialog : public QDialog {
    Q_OBJECT

public:
    /// `views` must outlive the dialog. `asksForColumns`: whether the columns can be saved with it.
    ViewDialog(const SavedViews &views, const QString &title, const QString &name, bool asksForColumns,
               QWidget *parent);

    QString name() const;
    bool withColumns() const;

private:
    void look();

    const SavedViews &m_views;
    QString m_before;
    QLineEdit *m_name;
    QCheckBox *m_columns;
    QLabel *m_said;
    QPushButton *m_save;
};

} // namespace saferplan
