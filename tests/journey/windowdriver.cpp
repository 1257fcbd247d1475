// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/windowdriver.h"

#include "core/operations/catalogue.h"
#include "tests/shared/flareyml.h"
#include "tests/shared/testprogram.h"
#include "widgets/runbook/runbookmodel.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int longPatience = 180000;

} // namespace

WindowDriver::WindowDriver(const QTemporaryDir& folder, bool readOnly)
    : m_folder(folder)
    , m_window({readOnly, folder.filePath(u"audit.sqlite"_s)})
{
    m_window.show();
}

bool WindowDriver::open(const Config& config)
{
    const auto path = m_folder.filePath(u"flare.yml"_s);
    writeFlareYml(flareYml(config), path);
    m_window.openFile(path);
    return QTest::qWaitFor(
        [this] {
            const auto* session = m_window.session();
            return session != nullptr && session->topology().takenAt.isValid();
        },
        patience);
}

QAbstractButton* WindowDriver::button(const QString& name)
{
    auto* modal = QApplication::activeModalWidget();
    const auto buttons = (modal == nullptr ? &m_window : modal)->findChildren<QAbstractButton*>(name);
    for (auto* found : buttons) {
        if (found->isVisible() && found->isEnabled())
            return found;
    }
    return nullptr;
}

bool WindowDriver::press(const QString& name)
{
    if (!QTest::qWaitFor([&] { return button(name) != nullptr; }, longPatience))
        return false;
    click(button(name));
    return true;
}

void WindowDriver::click(QWidget* widget, const QPoint& at)
{
    ++m_clicks;
    QTest::mouseClick(widget, Qt::LeftButton, {}, at);
}

QString WindowDriver::textOf(const QString& label)
{
    for (const auto* found : m_window.findChildren<QLabel*>(label)) {
        if (found->isVisible())
            return found->text();
    }
    return {};
}

QDialog* WindowDriver::dialog(const QString& name)
{
    QDialog* found = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            for (auto* each : m_window.findChildren<QDialog*>(name))
                found = each->isVisible() ? each : found;
            return found != nullptr;
        },
        patience);
    return found;
}

const RunbookStep* WindowDriver::next()
{
    const auto index = suggestedStep(session().runbook());
    return index ? &session().runbook().at(*index) : nullptr;
}

bool WindowDriver::runNext()
{
    return chooseNext() && startChosen() && waitForEnd();
}

bool WindowDriver::chooseNext()
{
    if (next() == nullptr)
        return false;
    const RunbookStep step = *next();
    return choose(step.operation, step.arguments);
}

bool WindowDriver::runPhaseUpTo(Phase next)
{
    const auto hasMovedOn = [&] { return textOf(u"phaseTitle"_s).endsWith(phaseText(next)); };
    const auto hasProblem = [this] { return !textOf(u"outcomeText"_s).isEmpty(); };
    return press(u"go"_s) && QTest::qWaitFor([&] { return hasMovedOn() || hasProblem(); }, longPatience)
        && hasMovedOn();
}

bool WindowDriver::migrateUpTo(const QString& operation)
{
    const auto isNext = [this](const QString& wanted) { return next() != nullptr && next()->operation == wanted; };
    // Far more rounds than there are steps: a runbook that goes round in circles ends here.
    for (int steps = 0; steps < 20; ++steps) {
        if (!QTest::qWaitFor([this] { return next() != nullptr; }, longPatience))
            return false;
        if (isNext(operation))
            return true;
        const auto before = next()->operation;
        if (!runNext() || !QTest::qWaitFor([&] { return !isNext(before); }, longPatience))
            return false;
    }
    return false;
}

bool WindowDriver::clickRow(const QModelIndex& index)
{
    auto* list = m_window.findChild<QListView*>(u"steps"_s);
    if (!index.isValid())
        return false;
    list->scrollTo(index);
    click(list->viewport(), list->visualRect(index).center());
    return list->currentIndex() == index;
}

bool WindowDriver::choosePhase(Phase phase)
{
    const auto* model = qobject_cast<RunbookModel*>(m_window.findChild<QListView*>(u"steps"_s)->model());
    return clickRow(model->indexOf(phase)) && QTest::qWaitFor([&] { return model->openPhase() == phase; }, patience);
}

void WindowDriver::leaveOutage()
{
    for (const auto& name : {u"leaveOutage"_s, u"closeOutage"_s}) {
        if (button(name) != nullptr)
            (void)press(name);
    }
}

bool WindowDriver::choose(const QString& operation, const Arguments& arguments)
{
    leaveOutage();
    const auto* model = qobject_cast<RunbookModel*>(m_window.findChild<QListView*>(u"steps"_s)->model());
    const auto phase = model->phaseOf(operation, arguments);
    if (!phase || (model->openPhase() != phase && !choosePhase(*phase)))
        return false;
    return clickRow(model->indexOf(operation, arguments));
}

bool WindowDriver::chooseFromMenu(const QString& operation)
{
    const auto title = findOperation(operation)->title;
    for (auto* action : m_window.findChildren<QAction*>()) {
        if (action->text() == title) {
            action->trigger();
            return true;
        }
    }
    return false;
}

bool WindowDriver::startChosen(const QString& digits)
{
    const auto runs = session().runs().size();
    if (!press(u"run"_s))
        return false;
    const auto started = [&] { return session().runs().size() > runs; };
    if (!QTest::qWaitFor([&] { return started() || QApplication::activeModalWidget() != nullptr; }, patience))
        return false;
    if (QApplication::activeModalWidget() != nullptr) {
        const auto target = session().config().publisher.systemIdentifier;
        if (!confirm(digits.isEmpty() ? target.lastDigits() : digits))
            return false;
    }
    return QTest::qWaitFor(started, patience);
}

bool WindowDriver::confirmSheet()
{
    const auto* sheet = dialog(u"confirmSheet"_s);
    const auto* button = sheet == nullptr ? nullptr : sheet->findChild<QAbstractButton*>(u"confirm"_s);
    if (button == nullptr)
        return false;
    const auto side = button->text().contains(u'■') ? Side::Publisher : Side::Subscriber;
    return confirm(session().config().host(side).systemIdentifier.lastDigits());
}

bool WindowDriver::confirm(const QString& digits)
{
    auto* entry = QApplication::activeModalWidget()->findChild<QLineEdit*>(u"entry"_s);
    if (entry == nullptr)
        return false;
    QTest::keyClicks(entry, digits);
    return press(u"confirm"_s);
}

bool WindowDriver::waitForEnd()
{
    auto* run = session().runs().last();
    return QTest::qWaitFor([run] { return run->isFinished(); }, longPatience)
        && run->outcome()->status == Outcome::Status::Succeeded;
}

bool WindowDriver::waitForRun(const QString& operation)
{
    return QTest::qWaitFor(
               [&] {
                   const auto& runs = session().runs();
                   return !runs.isEmpty() && runs.last()->operation().id == operation && runs.last()->isFinished();
               },
               longPatience)
        && session().runs().last()->outcome()->status == Outcome::Status::Succeeded;
}

QByteArray WindowDriver::lastOutcome()
{
    if (session().runs().isEmpty())
        return "nothing was run";
    const auto* run = session().runs().last();
    if (!run->isFinished())
        return run->operation().id.toUtf8() + " is still running";
    const auto& outcome = *run->outcome();
    return (u"%1: %2 (next: %3; in the way: %4; told: %5)"_s.arg(
                run->operation().id, outcome.error ? outcome.error->message() : outcome.summary,
                next() == nullptr ? u"nothing"_s : next()->title, textOf(u"blocked"_s), textOf(u"outcomeText"_s)))
        .toUtf8();
}

} // namespace Flare::Test
