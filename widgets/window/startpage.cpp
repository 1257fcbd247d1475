// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/startpage.h"

#include "widgets/parts/linkbutton.h"
#include "widgets/parts/theme.h"
#include "widgets/window/problemview.h"
#include "widgets/window/recentfiles.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString droppedFile(const QMimeData* data)
{
    const auto urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

LinkButton* linkButton(const QString& name, const QString& text, const QString& description)
{
    auto* button = new LinkButton(text, description);
    button->setObjectName(name);
    return button;
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_recent(new QListWidget)
    , m_noRecent(new QLabel(tr("Files that you open are listed here. You can also drop one on this window.")))
    , m_status(new QLabel)
    , m_busy(new QProgressBar)
    , m_problems(new ProblemView)
{
    setAcceptDrops(true);
    auto* title = new QLabel(tr("pg-flare"));
    title->setFont(Theme::headingFont(2.2));
    auto* subtitle = new QLabel(tr("Takes a PostgreSQL server to a new major version by logical replication, with an "
                                   "outage of seconds. Opening a file connects to both servers that it names and reads "
                                   "them; nothing is changed before an operation is run."));
    subtitle->setWordWrap(true);
    m_recentBox = buildRecent();
    m_problems->hide();

    auto* columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addWidget(buildActions());
    columns->addWidget(m_recentBox, 1);
    columns->addWidget(m_problems, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 32, 40, 24);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(subtitle);
    layout->addSpacing(12);
    layout->addLayout(columns, 1);
    layout->addWidget(buildStatus());
    connect(m_problems, &ProblemView::againRequested, this, &StartPage::openRequested);
    connect(m_problems, &ProblemView::editRequested, this, &StartPage::editRequested);
    updateRecent();
    setBusy({});
}

QWidget* StartPage::buildActions()
{
    auto* open = linkButton(u"open"_s, tr("&Open a migration …"), tr("A flare.yml that names both servers."));
    auto* blank = linkButton(u"template"_s, tr("&New from the template …"),
                             tr("Saves a file with every key explained, to be filled in."));
    auto* demo = linkButton(u"demo"_s, tr("Try the &demo"),
                            tr("A whole migration between two throw-away servers of this machine."));
    connect(open, &QAbstractButton::clicked, this, &StartPage::chooseRequested);
    connect(blank, &QAbstractButton::clicked, this, &StartPage::templateRequested);
    connect(demo, &QAbstractButton::clicked, this, &StartPage::demoRequested);
    auto* box = new QWidget;
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    for (auto* button : {open, blank, demo})
        layout->addWidget(button);
    layout->addStretch();
    return box;
}

QWidget* StartPage::buildRecent()
{
    auto* heading = new QLabel(tr("&Recent"));
    heading->setFont(Theme::headingFont());
    heading->setBuddy(m_recent);
    m_recent->setObjectName(u"recent"_s);
    m_recent->setAccessibleName(tr("Recent migrations"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setSpacing(2);
    m_noRecent->setWordWrap(true);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { emit openRequested(item->data(Qt::UserRole).toString()); });
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(heading);
    layout->addWidget(m_noRecent);
    layout->addWidget(m_recent, 1);
    layout->addStretch();
    return box;
}

QWidget* StartPage::buildStatus()
{
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(160);
    m_status->setObjectName(u"status"_s);
    m_status->setWordWrap(true);
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(m_busy);
    layout->addWidget(m_status, 1);
    return box;
}

void StartPage::updateRecent()
{
    m_recent->clear();
    for (const auto& file : recentFiles()) {
        auto* item = new QListWidgetItem(tr("%1\n%2 · opened %3")
                                             .arg(file.label, QDir::toNativeSeparators(file.path),
                                                  QLocale().toString(file.opened.toLocalTime(), QLocale::ShortFormat)),
                                         m_recent);
        item->setData(Qt::UserRole, file.path);
        item->setToolTip(file.path);
    }
    m_noRecent->setVisible(m_recent->count() == 0);
    m_recent->setVisible(m_recent->count() > 0);
}

void StartPage::showProblems(const LoadedConfig& loaded)
{
    m_recentBox->hide();
    m_problems->show(loaded);
}

void StartPage::setBusy(const QString& text)
{
    m_busy->setVisible(!text.isEmpty());
    m_status->setText(text);
    m_status->setPalette(palette());
}

void StartPage::setError(const QString& text)
{
    setBusy({});
    auto colours = palette();
    colours.setColor(QPalette::WindowText, Theme::toneColour(Theme::Tone::Bad, palette()));
    m_status->setPalette(colours);
    m_status->setText(Theme::toneSymbol(Theme::Tone::Bad) + u' ' + text);
}

void StartPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void StartPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    emit openRequested(droppedFile(event->mimeData()));
}

} // namespace Flare
