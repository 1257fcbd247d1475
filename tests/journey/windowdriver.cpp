// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/windowdriver.h"

#include "core/operations/catalogue.h"
#include "tests/shared/flareyml.h"
#include "widgets/runbookmodel.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QTest>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30000;
constexpr int longPatience = 180000;

} // namespace

WindowDriver::WindowDriver(const QTemporaryDir& folder)
    : m_folder(folder)
    , m_window({false, folder.filePath(u"audit.sqlite"_s)})
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
    if (!QTest::qWaitFor([&] { return button(name) != nullptr; }, patience))
        return false;
    QTest::mouseClick(button(name), Qt::LeftButton);
    return true;
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
    return press(u"next"_s) && startChosen() && waitForEnd();
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

bool WindowDriver::choose(const QString& operation)
{
    auto* list = m_window.findChild<QListView*>(u"steps"_s);
    const auto* model = qobject_cast<RunbookModel*>(list->model());
    const auto index = model->indexOf(operation, {});
    if (!index.isValid())
        return false;
    list->scrollTo(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    return list->currentIndex() == index;
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
    if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
        for (auto* each : box->buttons()) {
            if (box->buttonRole(each) == QMessageBox::AcceptRole)
                QTest::mouseClick(each, Qt::LeftButton);
        }
    } else if (QApplication::activeModalWidget() != nullptr) {
        const auto target = session().config().publisher.systemIdentifier;
        if (!confirm(digits.isEmpty() ? target.lastDigits() : digits))
            return false;
    }
    return QTest::qWaitFor(started, patience);
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
