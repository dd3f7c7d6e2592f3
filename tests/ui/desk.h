#pragma once

#include "core/exchange/sending.h"
#include "core/record/kind.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/returns/mergedialog.h"
#include "ui/pages/returns/senddialog.h"
#include "ui/window/folderkeeper.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTimer>

namespace saferplan::test {

/// Works on a dialog once it is open.
template <class D> void whenOpen(const std::function<void(D &)> &work) {
    QTimer::singleShot(0, [work] {
        auto *dialog = qobject_cast<D *>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        work(*dialog);
    });
}

/// Somebody at a laptop of their own: a copy of a plan in the real window, a clock, and what the machine
/// remembers. All of them answer through one `Answers`.
class Desk {
public:
    Desk(const QString &folder, const QString &base, const QString &author, qint64 now)
        : m_folder(folder + u'/' + author.section(u' ', 0, 0))
        , m_author(author)
        , clock(now) {
        QDir().mkpath(m_folder);
        const QString path = m_folder + QStringLiteral("/plan.saferplan");
        QFile::copy(base, path);
        WindowServices services;
        services.open = [this](const QString &file, const Progress &progress) {
            return std::make_unique<OpenPlan>(PlanFile::open(file), clock, m_registry, m_author, progress);
        };
        services.backups = &m_backups;
        services.sharing = m_folder + QStringLiteral("/sharing");
        window = std::make_unique<MainWindow>(services);
        REQUIRE(window->openPlan(path));
        window->resize(1366, 728);
        window->show();
        come();
    }

    /// The window has the keyboard, as when somebody sits down before it.
    void come() const {
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    OpenPlan &plan() const { return *window->plan(); }
    const Records &records() const { return plan().records(); }
    const QString &author() const { return m_author; }
    QString folder() const { return m_folder; }
    const Action &action(const char *reference) const {
        return records().get(
            Id<Action>{findReference(records(), QString::fromLatin1(reference), &kindOf<Action>()).id});
    }
    /// Writes why an action stands as it does, in the record beside the page, and leaves the field.
    void write(const char *reference, const QString &words) const {
        come();
        window->view()->workspace().go({PageId::Actions});
        window->view()->workspace().select({&kindOf<Action>(), action(reference).id.uuid});
        auto *input =
            qobject_cast<QPlainTextEdit *>(window->view()->inspector().form()->inputOf("rag_reason"));
        REQUIRE(input);
        input->setFocus();
        input->selectAll();
        QTest::keyClicks(input, words);
        QTest::keyClick(input, Qt::Key_Tab);
        REQUIRE(action(reference).ragReason == words);
        clock.advance(60'000);
    }
    /// Sends by File, Send your changes; returns the file.
    QString send(Answers &answers, const QString &receiver, const QString &name,
                 Sending::What what = Sending::What::Lacking) const {
        come();
        answers.file = m_folder + u'/' + name + QStringLiteral(".saferreturn");
        answers.yes = false; // no e-mail is drafted
        whenOpen<SendDialog>([&](SendDialog &dialog) {
            const QList<QComboBox *> boxes = dialog.findChildren<QComboBox *>();
            boxes[0]->setCurrentText(receiver);
            boxes[1]->setCurrentIndex(boxes[1]->findData(static_cast<int>(what)));
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        window->sendChanges();
        answers.yes = true;
        return std::exchange(answers.file, {});
    }
    /// Takes files in by File, Take in returns, and looks at what is shown before.
    void take(const QStringList &files, const std::function<void(MergeDialog &)> &look = {}) const {
        come();
        whenOpen<MergeDialog>([look](MergeDialog &dialog) {
            if (look)
                look(dialog);
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        window->takeIn(files);
        clock.advance(60'000);
    }
    /// All that was ever given a field, whoever did.
    QSet<QString> log() const {
        QSet<QString> texts;
        for (const CommitInfo &commit : plan().commits())
            for (const Change &change : plan().changesOf(commit))
                texts.insert(change.after);
        return texts;
    }

private:
    QString m_folder;
    QString m_author;
    WriterRegistry m_registry{m_folder + QStringLiteral("/writers")};

public:
    mutable SetClock clock;

private:
    Backups m_backups{m_folder + QStringLiteral("/backups"), clock};

public:
    std::unique_ptr<MainWindow> window;
};

} // namespace saferplan::test
