#pragma once

#include <QListView>

namespace saferplan {

class RoundModel;

/// A group's actions and cases in two lines each: a tick where something was said, what it is, why it needs
/// the lead, and the declared RAG beside the computed one.
class RoundList : public QListView {
    Q_OBJECT

public:
    /// `model` must outlive the list.
    explicit RoundList(RoundModel &model, QWidget *parent = nullptr);

    /// Selects a row and says nothing.
    void showRow(int row);

signals:
    /// The user went to another row.
    void wentTo(int row);
    /// The user wants to answer the current row.
    void opened();
    /// A letter was typed.
    void letter(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    bool m_quiet = false;
};

} // namespace saferplan
