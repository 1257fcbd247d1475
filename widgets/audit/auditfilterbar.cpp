// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/audit/auditfilterbar.h"

#include "core/audit/auditorigin.h"
#include "core/audit/auditwords.h"
#include "core/operations/catalogue.h"
#include "widgets/parts/flowlayout.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum Migration { ThisMigration, TheseServers, EveryFile };
enum Span { AnyTime, LastDay, LastWeek, Between };

constexpr int weekDays = 7;

} // namespace

AuditFilterBar::AuditFilterBar(const Config& config, QWidget* parent)
    : QWidget(parent)
    , m_path(auditConfigPath(config.path))
    , m_digest(QString::fromLatin1(config.digest))
    , m_servers{config.publisher.systemIdentifier, config.subscriber.systemIdentifier}
    , m_migration(new QComboBox)
    , m_span(new QComboBox)
    , m_since(makeTime(u"filterSince"_s, tr("Only records from this time on")))
    , m_until(makeTime(u"filterUntil"_s, tr("Only records before this time")))
    , m_operation(new QComboBox)
    , m_text(new QLineEdit)
{
    build();
    // A search is a query: one for a word, not one for each letter of it.
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(&m_typing, &QTimer::timeout, this, &AuditFilterBar::changed);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    for (auto* box : {m_migration, m_span, m_operation})
        connect(box, &QComboBox::currentIndexChanged, this, &AuditFilterBar::changed);
    for (auto* time : {m_since, m_until})
        connect(time, &QDateTimeEdit::dateTimeChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_span, &QComboBox::currentIndexChanged, this, [this](int span) {
        m_since->setVisible(span == Between);
        m_until->setVisible(span == Between);
    });
}

void AuditFilterBar::build()
{
    m_migration->setObjectName(u"filterMigration"_s);
    m_migration->setAccessibleName(tr("Filter the audit log by migration"));
    m_migration->addItems({tr("This migration"), tr("These two servers"), tr("Every file")});
    m_span->setObjectName(u"filterSpan"_s);
    m_span->setAccessibleName(tr("Filter the audit log by time"));
    m_span->addItems({tr("Any time"), tr("The last 24 hours"), tr("The last 7 days"), tr("Between …")});
    m_operation->setObjectName(u"filterOperation"_s);
    m_operation->setAccessibleName(tr("Filter the audit log by operation"));
    m_operation->addItem(tr("Every operation"), QString());
    for (const auto& operation : catalogue())
        m_operation->addItem(operation.title, operation.id);
    m_text->setObjectName(u"filterText"_s);
    m_text->setPlaceholderText(tr("Words to look for: a statement, a host, a user …"));
    m_text->setClearButtonEnabled(true);
    m_text->setAccessibleName(tr("Filter the audit log by words"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    m_first = new QHBoxLayout;
    m_first->addWidget(m_text, 1);
    layout->addLayout(m_first);
    auto* choices = new FlowLayout;
    choices->setContentsMargins({});
    for (QWidget* part : QList<QWidget*>{m_migration, m_span, m_since, m_until, m_operation})
        choices->addWidget(part);
    layout->addLayout(choices);
}

void AuditFilterBar::addBeside(QWidget* widget)
{
    m_first->addWidget(widget);
}

QDateTimeEdit* AuditFilterBar::makeTime(const QString& name, const QString& spoken)
{
    auto* edit = new QDateTimeEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(spoken);
    edit->setTimeSpec(Qt::UTC);
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm'Z'"_s);
    edit->setCalendarPopup(true);
    const auto tomorrow = QDateTime::currentDateTimeUtc().addDays(1);
    edit->setDateTime({(name == u"filterSince"_s ? tomorrow.addDays(-2) : tomorrow).date(), QTime(0, 0), Qt::UTC});
    edit->hide();
    return edit;
}

AuditFilter AuditFilterBar::filter() const
{
    auto filter = scope();
    filter.operation = m_operation->currentData().toString();
    filter.words = auditWords(m_text->text(), operationTitles());
    return filter;
}

AuditFilter AuditFilterBar::scope() const
{
    AuditFilter filter;
    if (m_migration->currentIndex() == ThisMigration) {
        filter.configPath = m_path;
        filter.configDigest = m_digest;
    }
    if (m_migration->currentIndex() != EveryFile)
        filter.servers = m_servers;
    addTime(filter);
    return filter;
}

void AuditFilterBar::addTime(AuditFilter& filter) const
{
    const auto now = QDateTime::currentDateTimeUtc();
    switch (m_span->currentIndex()) {
    case LastDay:
        filter.since = now.addDays(-1);
        break;
    case LastWeek:
        filter.since = now.addDays(-weekDays);
        break;
    case Between:
        filter.since = m_since->dateTime();
        filter.until = m_until->dateTime();
        break;
    default:
        break;
    }
}

bool AuditFilterBar::isWholeMigration() const
{
    return m_migration->currentIndex() == ThisMigration && m_span->currentIndex() == AnyTime
        && m_operation->currentIndex() == 0 && m_text->text().isEmpty();
}

void AuditFilterBar::showWholeMigration()
{
    {
        const QSignalBlocker blocker(this);
        for (auto* box : {m_migration, m_span, m_operation})
            box->setCurrentIndex(0);
        m_text->clear();
    }
    m_typing.stop();
    emit changed();
}

void AuditFilterBar::showEverything()
{
    m_migration->setCurrentIndex(EveryFile);
}

} // namespace Flare
