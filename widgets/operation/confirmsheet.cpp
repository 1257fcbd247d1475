// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operation/confirmsheet.h"

#include "core/operations/catalogue.h"
#include "widgets/parts/hatchedheader.h"
#include "widgets/parts/scrollcolumn.h"
#include "widgets/parts/sqlhighlighter.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/tonelabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// An answer that is older proves nothing about now.
constexpr auto freshFor = 5s;
constexpr int mostConsequences = 180;

/// The digits that are asked for set apart from the others.
QString markedIdentifier(SystemIdentifier identifier, int digits, const QPalette& palette)
{
    const auto grouped = identifier.grouped();
    qsizetype start = grouped.size();
    for (int counted = 0; start > 0 && counted < digits;) {
        --start;
        counted += grouped[start].isDigit() ? 1 : 0;
    }
    return u"<span style='font-family:monospace'>%1<span style='background:%2;color:%3'>&nbsp;<b>%4</b>&nbsp;</span>"
           "</span>"_s.arg(grouped.left(start), palette.color(QPalette::Text).name(),
                           palette.color(QPalette::Base).name(), grouped.mid(start));
}

QString answerHtml(const MigrationSession::Answer& answer)
{
    if (answer.error)
        return answer.error->message().toHtmlEscaped();
    if (!answer.identity)
        return ConfirmSheet::tr("Being asked who it is …");
    const auto& identity = *answer.identity;
    const auto age = std::max<qint64>(0, answer.at.msecsTo(QDateTime::currentDateTimeUtc()));
    return ConfirmSheet::tr("PostgreSQL %1, %2, says it is at %3:%4; asked %5 ago.")
        .arg(identity.versionText(),
             identity.inRecovery ? ConfirmSheet::tr("a standby") : ConfirmSheet::tr("a primary"),
             identity.address.isEmpty() ? ConfirmSheet::tr("a local socket") : identity.address)
        .arg(identity.port)
        .arg(Theme::durationText(std::chrono::milliseconds(age)));
}

/// What all of them bring about. What differs by the name of the database alone stands once, in the words of the first.
QStringList consequencesOf(const QList<Plan>& plans)
{
    struct Said
    {
        QString sentence;
        QString kind;
        int others = 0;
    };
    QList<Said> said;
    for (const auto& plan : plans) {
        for (const auto& sentence : plan.consequences) {
            const auto kind = plan.database.isEmpty()
                ? sentence
                : QString(sentence).replace(plan.database, QString(QChar::ObjectReplacementCharacter));
            const auto found = std::ranges::find(said, kind, &Said::kind);
            if (found == said.end())
                said.append({sentence, kind});
            else if (sentence != found->sentence)
                ++found->others;
        }
    }
    QStringList lines;
    for (const auto& one : said)
        lines.append(one.others == 0
                         ? one.sentence
                         : ConfirmSheet::tr("%1 The same goes for %n other database(s).", nullptr, one.others)
                               .arg(one.sentence));
    return lines;
}

} // namespace

ConfirmSheet::ConfirmSheet(MigrationSession& session, QList<Plan> plans,
                           std::function<void(QList<Confirmation>)> confirmed, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_plans(std::move(plans))
    , m_operation(m_plans.constFirst().operation)
    , m_target(m_plans.constFirst().target)
    , m_confirmed(std::move(confirmed))
    , m_digits(digitsToConfirm(session.config()))
{
    setObjectName(u"confirmSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Confirm: %1").arg(m_operation->title));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->addWidget(new HatchedHeader(m_operation->title.toUpper()));
    for (auto* part : {buildServers(), buildStatements(), buildEntry(), buildButtons()}) {
        part->setContentsMargins(16, 0, 16, 0);
        layout->addWidget(part);
    }
    resize(760, 640);
    for (const auto side : {Side::Publisher, Side::Subscriber})
        connect(&m_asking[side], &QFutureWatcherBase::finished, this, [this, side] { takeAnswer(side); });
    connect(&m_checking, &QFutureWatcherBase::finished, this, &ConfirmSheet::takeVerdict);
    connect(&session, &MigrationSession::topologyChanged, this, &ConfirmSheet::updateButton);
    connect(&m_again, &QTimer::timeout, this, &ConfirmSheet::askServers);
    m_again.start(1s);
    askServers();
    m_entry->setFocus();
}

QWidget* ConfirmSheet::buildServers()
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto side : {m_target, otherSide(m_target)}) {
        auto* word = new QLabel(side == m_target ? tr("TARGET") : tr("not"));
        word->setFont(Theme::headingFont(side == m_target ? 1.2 : 1.0));
        auto* server = new QLabel;
        server->setObjectName(keyOf(side));
        server->setTextFormat(Qt::RichText);
        server->setWordWrap(true);
        m_servers.insert(side, server);
        grid->addWidget(word, row, 0, Qt::AlignTop);
        grid->addWidget(server, row++, 1);
        showServer(side);
    }
    auto* consequences = new QLabel(whatIsAtStake());
    consequences->setObjectName(u"consequences"_s);
    consequences->setWordWrap(true);
    if (m_plans.size() == 1) {
        grid->addWidget(consequences, row, 1);
        return box;
    }
    // However many they are, the digits and the buttons stay in sight.
    auto* scroll = new ScrollColumn(consequences);
    scroll->setMaximumHeight(mostConsequences);
    grid->addWidget(scroll, row, 1);
    return box;
}

QString ConfirmSheet::whatIsAtStake() const
{
    QStringList databases;
    auto consequences = consequencesOf(m_plans);
    QStringList ways;
    for (const auto& plan : m_plans) {
        if (!plan.database.isEmpty())
            databases.append(plan.database);
        const auto* undo = findOperation(plan.undo);
        ways.append(undo == nullptr ? tr("Nothing undoes it.") : tr("It is undone by: %1.").arg(undo->title));
    }
    for (auto* lines : {&databases, &ways})
        lines->removeDuplicates();
    if (databases.size() == 1)
        consequences.prepend(tr("Database: %1").arg(databases.constFirst()));
    else if (!databases.isEmpty())
        consequences.prepend(
            tr("%n databases: %1", nullptr, static_cast<int>(databases.size())).arg(databases.join(u", "_s)));
    return (consequences + ways).join(u'\n');
}

QWidget* ConfirmSheet::buildStatements()
{
    auto* sql = new QPlainTextEdit;
    sql->setObjectName(u"statements"_s);
    sql->setAccessibleName(tr("The statements that will be sent"));
    sql->setReadOnly(true);
    sql->setTabChangesFocus(true);
    sql->setFont(Theme::fixedFont());
    QStringList lines;
    for (const auto& plan : m_plans) {
        for (const auto& step : plan.steps) {
            const auto title =
                u"-- %1 %2: %3"_s.arg(Theme::sideSymbol(step.side), Theme::sideWord(step.side), step.title);
            lines.append(m_plans.size() == 1 ? title : u"%1 (%2)"_s.arg(title, plan.database));
            lines += step.preview;
        }
    }
    sql->setPlainText(lines.join(u'\n'));
    new SqlHighlighter(sql);
    auto* box = new QWidget;
    (new QVBoxLayout(box))->addWidget(sql);
    return box;
}

QWidget* ConfirmSheet::buildEntry()
{
    auto* label = new QLabel(tr("&Type the last %n digits of the TARGET's system_identifier:", nullptr, m_digits));
    m_entry = new QLineEdit;
    m_entry->setObjectName(u"entry"_s);
    auto font = Theme::fixedFont();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    m_entry->setFont(font);
    m_entry->setMaximumWidth(280);
    label->setBuddy(m_entry);
    m_refusal = new ToneLabel;
    m_refusal->setObjectName(u"refusal"_s);
    m_refusal->setWordWrap(true);
    auto bold = m_refusal->font();
    bold.setBold(true);
    m_refusal->setFont(bold);
    connect(m_entry, &QLineEdit::textChanged, this, [this] {
        m_refusal->clear();
        updateButton();
    });
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    for (auto* widget : QList<QWidget*>{label, m_entry, m_refusal})
        layout->addWidget(widget);
    return box;
}

QWidget* ConfirmSheet::buildButtons()
{
    auto* cancel = new QPushButton(tr("&Cancel"));
    cancel->setObjectName(u"cancel"_s);
    m_confirm = new QPushButton(u"%1 %2"_s.arg(
        Theme::sideSymbol(m_target), tr("%1 on the %2").arg(m_operation->title, Theme::sideWord(m_target).toUpper())));
    m_confirm->setObjectName(u"confirm"_s);
    m_confirm->setAutoDefault(false);
    m_confirm->installEventFilter(this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &ConfirmSheet::check);
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->addWidget(cancel);
    layout->addStretch();
    layout->addWidget(m_confirm);
    updateButton();
    return box;
}

void ConfirmSheet::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (const auto& [side, label] : std::as_const(m_servers).asKeyValueRange())
        showServer(side);
}

// The habit of pressing Enter must not stop anybody's writes.
void ConfirmSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QDialog::keyPressEvent(event);
}

// Some desktops, GNOME among them, let Enter press whatever button has the focus.
bool ConfirmSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_confirm && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        return key == Qt::Key_Return || key == Qt::Key_Enter;
    }
    return QDialog::eventFilter(watched, event);
}

void ConfirmSheet::askServers()
{
    for (auto& [side, watcher] : m_asking) {
        if (!watcher.isRunning())
            watcher.setFuture(m_session.ask(side));
        showServer(side);
    }
    updateButton();
}

void ConfirmSheet::takeAnswer(Side side)
{
    m_answers.insert(side, m_asking[side].result());
    showServer(side);
    updateButton();
}

void ConfirmSheet::showServer(Side side)
{
    const auto& host = m_session.config().host(side);
    const auto answer = m_answers.value(side);
    m_servers[side]->setText(u"<b><span style='color:%1'>%2</span> %3</b> &nbsp;%4:%5<br>%6<br>%7"_s.arg(
        Theme::sideColour(side).name(), Theme::sideSymbol(side), Theme::sideWord(side).toUpper(),
        host.host.toHtmlEscaped(), QString::number(host.port),
        markedIdentifier(host.systemIdentifier, m_digits, palette()), answerHtml(answer)));
    m_servers[side]->setAccessibleName(
        tr("%1, system identifier %2").arg(Theme::sideWord(side), Theme::spokenIdentifier(host.systemIdentifier)));
}

QString ConfirmSheet::lockedBecause() const
{
    if (auto reason = m_session.lockedBecause(); !reason.isEmpty())
        return reason;
    const auto answer = m_answers.value(m_target);
    if (answer.error)
        return answer.error->message();
    if (!answer.identity)
        return tr("The target has not said yet who it is.");
    if (answer.at.msecsTo(QDateTime::currentDateTimeUtc()) > std::chrono::milliseconds(freshFor).count())
        return tr("The target has not answered for a while.");
    return {};
}

QString ConfirmSheet::entered() const
{
    return m_entry->text().remove(u' ');
}

void ConfirmSheet::updateButton()
{
    const auto locked = lockedBecause();
    m_confirm->setEnabled(locked.isEmpty() && entered().size() >= m_digits && !m_checking.isRunning());
    m_confirm->setToolTip(locked);
    if (!locked.isEmpty() && m_answers.contains(m_target))
        m_refusal->tell(Theme::Tone::Bad, locked);
    else if (!m_locked.isEmpty())
        m_refusal->clear();
    m_locked = locked;
}

void ConfirmSheet::check()
{
    m_checking.setFuture(m_session.confirm(m_plans, entered()));
    updateButton();
}

void ConfirmSheet::takeVerdict()
{
    auto verdict = m_checking.result();
    if (!verdict.error) {
        m_confirmed(verdict.confirmations);
        accept();
        return;
    }
    m_entry->clear();
    m_refusal->tell(Theme::Tone::Bad, verdict.error->message());
    m_entry->setFocus();
    updateButton();
}

} // namespace Flare
