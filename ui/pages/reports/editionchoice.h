#pragma once

#include "ui/pages/reports/editionsubjects.h"

#include <QHash>
#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;

namespace saferplan {

class DateEditor;
class PartsList;

/// What is to be made: the edition, what it is about, of which day, for whom, and with which parts.
class EditionChoice : public QScrollArea {
    Q_OBJECT

public:
    /// `plan` must outlive it.
    explicit EditionChoice(OpenPlan &plan, QWidget *parent = nullptr);

    /// Looks what can be chosen now; what was chosen stays chosen where it is still there.
    void refresh();
    /// What is asked for; none where no part of the edition is.
    std::optional<EditionOrder> order() const;
    /// Chooses a kind of edition.
    void choose(EditionKind kind);

    QComboBox &edition() { return *m_edition; }
    QComboBox &subject() { return *m_subject; }
    QCheckBox &publicBox() { return *m_public; }
    QCheckBox &asAtBox() { return *m_asAt; }
    DateEditor &day() { return *m_day; }
    PartsList &parts() { return *m_parts; }

signals:
    void changed();

private:
    EditionKind kind() const;
    void fill();
    void takeKind();
    void showState();
    void keepParts();
    QStringList keptParts() const;

    OpenPlan &m_plan;
    QList<EditionSubject> m_subjects;
    QHash<int, QStringList> m_partsOf; ///< a kind: what was chosen of it while the window is open
    QComboBox *m_edition;
    QLabel *m_whatFor;
    QLabel *m_subjectLabel;
    QComboBox *m_subject;
    QCheckBox *m_public;
    QCheckBox *m_asAt;
    DateEditor *m_day;
    QLabel *m_partsLabel;
    PartsList *m_parts;
};

} // namespace saferplan
