// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/auditview.h"

#include "core/operations/catalogue.h"
#include "widgets/auditexporter.h"
#include "widgets/auditmodel.h"
#include "widgets/tonelabel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int pageSize = 500;

/// Every word of the text somewhere in the row, and the operation if one is chosen.
class AuditFilterModel final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void set(const QString& operation, const QString& text)
    {
        m_operation = operation;
        m_words = text.split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex&) const override
    {
        const auto& entry = qobject_cast<const AuditModel*>(sourceModel())->entry(row);
        if (!m_operation.isEmpty() && entry.record.operation != m_operation)
            return false;
        const auto body = QString::fromUtf8(entry.body);
        return std::all_of(m_words.begin(), m_words.end(),
                           [&](const QString& word) { return body.contains(word, Qt::CaseInsensitive); });
    }

private:
    QString m_operation;
    QStringList m_words;
};

} // namespace

AuditView::AuditView(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_log(session.audit())
    , m_model(new AuditModel(this))
    , m_filtered(new AuditFilterModel(this))
{
    m_filtered->setSourceModel(m_model);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(buildFilter());
    layout->addWidget(buildTable(), 1);
    layout->addWidget(buildFoot());
    setMinimumHeight(200);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &AuditView::takePage);
    connect(&m_verifying, &QFutureWatcherBase::finished, this, &AuditView::takeVerification);
    connect(&m_exporting, &QFutureWatcherBase::finished, this, [this] {
        const auto error = m_exporting.result();
        m_chain->tell(error.isEmpty() ? Theme::Tone::Good : Theme::Tone::Bad,
                      error.isEmpty() ? tr("The log has been exported.")
                                      : tr("The log could not be exported: %1").arg(error));
    });
    connect(&m_follow, &QTimer::timeout, this, &AuditView::readNewer);
    connect(&session, &MigrationSession::runFinished, this, &AuditView::readNewer);
}

// What runs on the pool uses the log, which goes away after the view.
AuditView::~AuditView()
{
    m_reading.waitForFinished();
    m_verifying.waitForFinished();
    m_exporting.waitForFinished();
}

QWidget* AuditView::buildFilter()
{
    m_text = new QLineEdit;
    m_text->setObjectName(u"filterText"_s);
    m_text->setPlaceholderText(tr("Words to look for: a statement, a host, a user …"));
    m_text->setClearButtonEnabled(true);
    m_text->setAccessibleName(tr("Filter the audit log by words"));
    m_operation = new QComboBox;
    m_operation->setObjectName(u"filterOperation"_s);
    m_operation->setAccessibleName(tr("Filter the audit log by operation"));
    m_operation->addItem(tr("Every operation"), QString());
    for (const auto& operation : catalogue())
        m_operation->addItem(operation.title, operation.id);
    auto* verifyButton = new QPushButton(tr("&Verify the chain"));
    verifyButton->setObjectName(u"verify"_s);
    auto* exportButton = new QPushButton(tr("&Export …"));
    exportButton->setObjectName(u"export"_s);
    connect(m_text, &QLineEdit::textChanged, this, &AuditView::applyFilter);
    connect(m_operation, &QComboBox::currentIndexChanged, this, &AuditView::applyFilter);
    connect(verifyButton, &QPushButton::clicked, this, &AuditView::verify);
    connect(exportButton, &QPushButton::clicked, this, &AuditView::chooseExport);
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    layout->addWidget(m_operation);
    layout->addWidget(verifyButton);
    layout->addWidget(exportButton);
    return box;
}

QWidget* AuditView::buildTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"records"_s);
    m_table->setAccessibleName(tr("Records of the audit log"));
    m_table->setModel(m_filtered);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setStretchLastSection(true);
    constexpr std::array widths{60, 190, 150, 90, 90, 90, 110, 80};
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        m_table->setColumnWidth(column, widths[static_cast<size_t>(column)]);
    m_details = new QTextBrowser;
    m_details->setObjectName(u"details"_s);
    m_details->setAccessibleName(tr("The chosen record"));
    m_details->setPlaceholderText(tr("Choose a record to see all of its fields."));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditView::showDetails);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setSizes({900, 360});
    return splitter;
}

QWidget* AuditView::buildFoot()
{
    m_older = new QPushButton(tr("&Older records"));
    m_older->setObjectName(u"older"_s);
    m_older->hide();
    m_chain = new ToneLabel(tr("The chain has not been verified in this window yet."));
    m_chain->setObjectName(u"chain"_s);
    m_chain->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_chain->setWordWrap(true);
    connect(m_older, &QPushButton::clicked, this, &AuditView::readOlder);
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(m_chain, 1);
    layout->addWidget(m_older);
    return box;
}

void AuditView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    readNewer();
    m_follow.start(1s);
}

void AuditView::hideEvent(QHideEvent* event)
{
    m_follow.stop();
    QWidget::hideEvent(event);
}

void AuditView::readNewer()
{
    AuditFilter filter;
    filter.afterSeq = m_model->newestSeq();
    filter.limit = pageSize;
    filter.newest = m_model->newestSeq() == 0;
    read(filter, true);
}

void AuditView::readOlder()
{
    AuditFilter filter;
    filter.beforeSeq = m_model->oldestSeq();
    filter.limit = pageSize;
    filter.newest = true;
    read(filter, false);
}

void AuditView::read(const AuditFilter& filter, bool newer)
{
    if (m_reading.isRunning())
        return;
    m_reading.setFuture(QtConcurrent::run([&log = m_log, filter, newer] {
        Page page{{}, {}, newer};
        try {
            page.entries = log.read(filter);
        } catch (const Error& error) {
            page.error = error.message();
        }
        return page;
    }));
}

void AuditView::takePage()
{
    const auto page = m_reading.result();
    if (!page.error.isEmpty()) {
        m_chain->tell(Theme::Tone::Bad, page.error);
        return;
    }
    if (page.newer)
        m_model->addNewer(page.entries);
    else
        m_model->addOlder(page.entries);
    m_older->setVisible(m_model->oldestSeq() > 1);
}

void AuditView::applyFilter()
{
    static_cast<AuditFilterModel*>(m_filtered)->set(m_operation->currentData().toString(), m_text->text());
}

void AuditView::showDetails()
{
    const auto index = m_filtered->mapToSource(m_table->currentIndex());
    m_details->setHtml(index.isValid() ? auditEntryHtml(m_model->entry(index.row())) : QString());
}

void AuditView::verify()
{
    m_chain->tell(Theme::Tone::Active, tr("Verifying the chain …"));
    m_verifying.setFuture(QtConcurrent::run([&log = m_log] {
        try {
            return log.verify();
        } catch (const Error& error) {
            Verification failed;
            failed.ok = false;
            failed.reason = error.message();
            return failed;
        }
    }));
}

void AuditView::takeVerification()
{
    const auto result = m_verifying.result();
    const auto at = Theme::clockText(QDateTime::currentDateTimeUtc());
    if (result.ok) {
        m_chain->tell(
            Theme::Tone::Good,
            tr("The chain holds: %n record(s), verified at %1. Head: %2", nullptr, static_cast<int>(result.checked))
                .arg(at, QString::fromLatin1(result.headHash)));
        return;
    }
    const auto where = result.firstBadSeq ? tr("from record %1 on").arg(*result.firstBadSeq) : tr("as a whole");
    m_chain->tell(Theme::Tone::Bad, tr("THE CHAIN IS BROKEN %1: %2").arg(where, result.reason));
}

void AuditView::chooseExport()
{
    auto* dialog = new QFileDialog(this, tr("Export the audit log"), {},
                                   tr("Report (*.pdf);;Web page (*.html);;Spreadsheet (*.csv);;JSON Lines (*.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"audit.pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &AuditView::exportTo);
    dialog->open();
}

void AuditView::exportTo(const QString& path)
{
    m_chain->tell(Theme::Tone::Active, tr("Exporting to %1 …").arg(path));
    m_exporting.setFuture(saveAudit(m_log, auditDocumentFor(path), path));
}

} // namespace Flare
