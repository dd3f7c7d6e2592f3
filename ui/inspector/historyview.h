#pragma once

#include "ui/models/changesmodel.h"

#include <QWidget>

class QListView;

namespace saferplan {

class ChangeDetail;

/// Every change of the selected record, the newest first; a value can be put back. It is read when it is
/// seen.
class HistoryView : public QWidget {
    Q_OBJECT

public:
    /// `plan` must outlive it.
    explicit HistoryView(OpenPlan &plan, QWidget *parent = nullptr);

    void showRecord(const RecordName &record);
    ChangesModel &model() { return *m_model; }
    QListView &list() { return *m_list; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void showCurrent();

    OpenPlan &m_plan;
    RecordName m_record;
    bool m_fresh = false;
    ChangesModel *m_model;
    QListView *m_list = nullptr;
    ChangeDetail *m_detail = nullptr;
};

} // namespace saferplan
