// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operation/outcomeview.h"

#include "core/operations/catalogue.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString field(const QString& name, const QString& text)
{
    return text.isEmpty() ? QString()
                          : u"<tr><td style='padding-right:8px'>%1</td><td>%2</td></tr>"_s.arg(
                              name, text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

QString paragraph(const QString& text)
{
    return text.isEmpty() ? QString() : u"<p style='margin:4px 0 0 0'>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

/// A window has a button where the command line has a command. Empty for what is more than the call of an operation.
QString operationIn(const QString& nextStep)
{
    const auto words = nextStep.split(u' ');
    const auto* operation = words.value(0) == u"flare" && words.size() <= 3 ? findOperation(words.value(1)) : nullptr;
    return operation == nullptr ? QString() : operation->id;
}

QString statusWord(Outcome::Status status)
{
    switch (status) {
    case Outcome::Status::Succeeded:
        return OutcomeView::tr("Succeeded");
    case Outcome::Status::Failed:
        return OutcomeView::tr("Failed");
    case Outcome::Status::Cancelled:
        return OutcomeView::tr("Cancelled");
    case Outcome::Status::InDoubt:
        return OutcomeView::tr("In doubt");
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorHtml(const Error& error)
{
    const auto& server = error.serverError();
    const auto fields = field(OutcomeView::tr("SQLSTATE"), QString::fromLatin1(error.sqlState()))
        + field(OutcomeView::tr("Detail"), server.detail) + field(OutcomeView::tr("Hint"), server.hint)
        + field(OutcomeView::tr("Context"), server.context) + field(OutcomeView::tr("Statement"), error.statement());
    auto html = paragraph(error.message());
    if (!fields.isEmpty())
        html += u"<table style='margin-top:4px'>"_s + fields + u"</table>"_s;
    if (!error.advice().isEmpty())
        html += u"<p style='margin:4px 0 0 0'><b>%1</b> %2</p>"_s.arg(OutcomeView::tr("What to do:"),
                                                                      error.advice().toHtmlEscaped());
    return html;
}

OutcomeView::OutcomeView(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_undo(new QPushButton)
    , m_next(new QPushButton)
{
    setObjectName(u"outcome"_s);
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(u"outcomeText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_undo);
    buttons->addWidget(m_next);
    buttons->addStretch();
    layout->addLayout(buttons);
    m_next->setObjectName(u"outcomeNext"_s);
    for (auto* button : {m_undo, m_next})
        button->setAutoDefault(false);
    connect(m_undo, &QPushButton::clicked, this, [this] { emit operationRequested(m_undoOperation); });
    connect(m_next, &QPushButton::clicked, this, [this] { emit operationRequested(m_nextOperation); });
}

void OutcomeView::show(const Outcome& outcome, bool leadsOn)
{
    auto rest = paragraph(outcome.summary);
    if (outcome.error)
        rest += errorHtml(*outcome.error) + paragraph(leftText(outcome.left));
    const auto next = leadsOn ? QString() : operationIn(outcome.nextStep);
    if (!leadsOn && next.isEmpty() && !outcome.nextStep.isEmpty())
        rest += paragraph(tr("Next: %1").arg(outcome.nextStep));
    setText(
        [this, rest, status = outcome.status] { return titleHtml(Theme::toneOf(status), statusWord(status)) + rest; },
        outcome.undo, next);
}

void OutcomeView::show(const Error& error)
{
    showProblem(tr("It can't be run now"), Theme::Tone::Bad, error);
}

void OutcomeView::showProblem(const QString& title, Theme::Tone tone, const Error& error)
{
    setText([this, title, tone, rest = errorHtml(error)] { return titleHtml(tone, title.toHtmlEscaped()) + rest; }, {},
            {});
}

QString OutcomeView::titleHtml(Theme::Tone tone, const QString& text) const
{
    return u"<b style='color:%1'>%2 %3</b>"_s.arg(Theme::toneColour(tone, palette()).name(), Theme::toneSymbol(tone),
                                                  text);
}

void OutcomeView::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_html)
        m_text->setText(m_html());
}

void OutcomeView::setText(std::function<QString()> html, const QString& undo, const QString& next)
{
    m_html = std::move(html);
    m_text->setText(m_html());
    m_undoOperation = undo;
    const auto* operation = findOperation(undo);
    m_undo->setVisible(operation != nullptr);
    if (operation != nullptr)
        m_undo->setText(tr("&Undo it: %1 …").arg(operation->title));
    m_nextOperation = next;
    const auto* after = findOperation(next);
    m_next->setVisible(after != nullptr);
    if (after != nullptr)
        m_next->setText(tr("Ne&xt: %1 …").arg(after->title));
    QWidget::show();
}

} // namespace Flare
