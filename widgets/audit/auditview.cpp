// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/audit/auditview.h"

#include "widgets/audit/auditexporter.h"
#include "widgets/audit/auditfilterbar.h"
#include "widgets/audit/auditmodel.h"
#include "widgets/audit/auditreader.h"
#include "widgets/parts/scrollcolumn.h"
#include "widgets/parts/tonelabel.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTextBrowser>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int runsOfAPage = 200;
constexpr int recordsOfAPage = 500;
constexpr int mostUnfolded = 10;
/// Narrower, the details go below the records, which need the width.
constexpr int wide = 1250;

} // namespace

AuditView::AuditView(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_reader(std::make_shared<AuditReader>(session.audit().path()))
    , m_model(new AuditModel(this))
    , m_filter(new AuditFilterBar(session.config()))
{
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildRecords());
    m_stack->addWidget(buildEmpty());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    buildButtons();
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildFoot());
    setMinimumHeight(200);
    connect(m_filter, &AuditFilterBar::changed, this, &AuditView::readAnew);
    connect(m_model, &AuditModel::recordsWanted, this, &AuditView::readRecords);
    connect(&m_follow, &QTimer::timeout, this, &AuditView::readNewer);
    connect(&session, &MigrationSession::runFinished, this, &AuditView::readNewer);
}

AuditView::~AuditView()
{
    m_verifying.request_stop();
}

template <typename Work, typename Done>
void AuditView::inBackground(Work work, Done done)
{
    auto* watcher = new QFutureWatcher<std::invoke_result_t<Work>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, done] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

void AuditView::buildButtons()
{
    auto* verifyButton = new QPushButton(tr("&Verify the chain"));
    verifyButton->setObjectName(u"verify"_s);
    auto* exportButton = new QPushButton(tr("&Export …"));
    exportButton->setObjectName(u"export"_s);
    exportButton->setToolTip(
        tr("Writes a report, or all records, of the chosen migration and time. Operation and words "
           "only search."));
    connect(verifyButton, &QPushButton::clicked, this, &AuditView::verify);
    connect(exportButton, &QPushButton::clicked, this, &AuditView::chooseExport);
    m_filter->addBeside(verifyButton);
    m_filter->addBeside(exportButton);
}

QWidget* AuditView::buildRecords()
{
    m_tree = new QTreeView;
    m_tree->setObjectName(u"records"_s);
    m_tree->setAccessibleName(tr("Records of the audit log"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setAllColumnsShowFocus(true);
    auto* header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(AuditModel::What, QHeaderView::Stretch);
    const auto digits = fontMetrics().averageCharWidth();
    m_tree->setColumnWidth(AuditModel::Result, digits * 16);
    m_tree->setColumnWidth(AuditModel::Server, digits * 26);
    m_tree->setColumnWidth(AuditModel::Began, digits * 24);
    m_tree->setColumnWidth(AuditModel::Duration, digits * 12);
    m_details = new QTextBrowser;
    m_details->setObjectName(u"details"_s);
    m_details->setAccessibleName(tr("The chosen record"));
    m_details->setPlaceholderText(tr("Choose a record to see all of its fields."));
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditView::showDetails);
    m_records = new QSplitter(Qt::Horizontal);
    m_records->addWidget(m_tree);
    m_records->addWidget(m_details);
    m_records->setStretchFactor(0, 3);
    m_records->setStretchFactor(1, 1);
    return m_records;
}

QWidget* AuditView::buildEmpty()
{
    m_empty = new QLabel;
    m_empty->setObjectName(u"empty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_emptyButton = new QPushButton;
    m_emptyButton->setObjectName(u"emptyButton"_s);
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        if (m_filter->isWholeMigration())
            m_filter->showEverything();
        else
            m_filter->showWholeMigration();
    });
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->addStretch();
    layout->addWidget(m_empty);
    layout->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    layout->addStretch();
    return new ScrollColumn(box);
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
    readAnew();
    m_follow.start(1s);
}

void AuditView::hideEvent(QHideEvent* event)
{
    m_follow.stop();
    QWidget::hideEvent(event);
}

void AuditView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_records->setOrientation(width() < wide ? Qt::Vertical : Qt::Horizontal);
}

void AuditView::readAnew()
{
    ++m_generation;
    m_olderWanted = false;
    read(Reading::First, m_filter->filter(), {});
}

void AuditView::readNewer()
{
    if (m_reading || !isVisible())
        return;
    auto filter = m_filter->filter();
    filter.afterSeq = m_seenSeq;
    read(Reading::Newer, filter, {});
}

void AuditView::readOlder()
{
    // The log is looked at each second: who asks meanwhile is served next.
    m_olderWanted = m_reading;
    if (m_reading)
        return;
    auto filter = m_filter->filter();
    filter.beforeSeq = m_seenSeq + 1;
    read(Reading::Older, filter, m_model->oldestSeq());
}

void AuditView::read(Reading reading, AuditFilter filter, std::optional<qint64> begunBefore)
{
    m_reading = true;
    filter.limit = runsOfAPage;
    const auto work = [reader = m_reader, filter, reading, begunBefore]() mutable {
        Page page;
        page.reading = reading;
        try {
            // A log comes into being with the first operation.
            if (!QFileInfo::exists(reader->log().path()))
                return page;
            page.headSeq = reader->log().head().seq;
            if (reading != Reading::Older)
                filter.beforeSeq = page.headSeq + 1;
            if (page.headSeq > filter.afterSeq)
                page.runs = reader->log().runs(filter, begunBefore);
        } catch (const Error& error) {
            page.error = error.message();
        }
        return page;
    };
    inBackground(work, [this, generation = m_generation](const Page& page) {
        if (generation == m_generation)
            take(page);
    });
}

void AuditView::take(const Page& page)
{
    m_reading = false;
    if (!page.error.isEmpty()) {
        m_chain->tell(Theme::Tone::Bad, page.error);
        return;
    }
    if (page.reading == Reading::Newer) {
        m_model->addNewer(page.runs);
    } else {
        if (page.reading == Reading::First)
            m_model->clear();
        m_model->addOlder(page.runs);
        m_older->setVisible(page.runs.size() == runsOfAPage);
    }
    if (page.reading != Reading::Older)
        m_seenSeq = page.headSeq;
    if (page.reading == Reading::First)
        unfoldWhatWasFound();
    showWhetherEmpty();
    if (m_olderWanted)
        readOlder();
}

// The words that were looked for stand in the records, not in the runs.
void AuditView::unfoldWhatWasFound()
{
    if (m_filter->filter().words.isEmpty())
        return;
    for (int row = 0; row < std::min(mostUnfolded, m_model->rowCount()); ++row)
        m_tree->expand(m_model->index(row, 0));
}

void AuditView::readRecords(const QString& operationId, qint64 afterSeq)
{
    auto filter = m_filter->filter();
    filter.operationId = operationId;
    filter.afterSeq = afterSeq;
    filter.limit = recordsOfAPage;
    const auto work = [reader = m_reader, filter] {
        try {
            return reader->log().read(filter);
        } catch (const Error&) {
            // The log's own reading, each second, tells what is wrong with it.
            return QList<AuditEntry>();
        }
    };
    inBackground(work, [this, operationId, generation = m_generation](const QList<AuditEntry>& entries) {
        if (generation == m_generation)
            m_model->addRecords(operationId, entries);
    });
}

void AuditView::showWhetherEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (!empty)
        return;
    if (m_filter->isWholeMigration()) {
        m_empty->setText(tr("Nothing of this migration has been recorded yet. Run a step of the plan: what it is about "
                            "to do is written here before it begins."));
        m_emptyButton->setText(tr("Show what was done with other files"));
        return;
    }
    m_empty->setText(tr("No record matches. Fewer words, another operation or a longer time find more."));
    m_emptyButton->setText(tr("Show all of this migration"));
}

void AuditView::showDetails()
{
    QStringList html;
    for (const auto& entry : m_model->entries(m_tree->currentIndex()))
        html.append(AuditCells::fieldsOf(entry));
    m_details->setHtml(html.join(u"<hr>"_s));
}

void AuditView::verify()
{
    m_verifying.request_stop();
    m_verifying = std::stop_source();
    m_chain->tell(Theme::Tone::Active, tr("Verifying the chain …"));
    const auto work = [reader = m_reader, stop = m_verifying.get_token()] {
        try {
            return std::optional(reader->log().verify({}, stop));
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                return std::optional<Verification>();
            Verification failed;
            failed.ok = false;
            failed.reason = error.message();
            return std::optional(failed);
        }
    };
    inBackground(work, [this](const std::optional<Verification>& result) {
        if (result)
            takeVerification(*result);
    });
}

void AuditView::takeVerification(const Verification& result)
{
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

// What it is about and of which day, where people keep documents.
QString AuditView::suggestedPath() const
{
    const auto& config = m_session.config();
    auto subject = config.ticket.isEmpty() ? QFileInfo(config.path).completeBaseName() : config.ticket;
    subject.replace(QRegularExpression(u"[^\\w.-]+"_s), u"-"_s);
    const auto day = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(QDir(documents).exists() ? documents : QDir::homePath())
        .filePath(u"%1-report-%2.pdf"_s.arg(subject.isEmpty() ? u"migration"_s : subject, day));
}

void AuditView::chooseExport()
{
    const auto path = suggestedPath();
    auto* dialog = new QFileDialog(this, tr("Export the audit log"), QFileInfo(path).path(),
                                   tr("Report (*.pdf);;Web page (*.html);;Spreadsheet (*.csv);;JSON Lines (*.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(path).fileName());
    // The form follows from the name's end: it must be the one that was chosen.
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& chosen) {
        const auto end = chosen.section(u"*."_s, -1).chopped(1);
        for (const auto& name : dialog->selectedFiles())
            dialog->selectFile(QFileInfo(name).completeBaseName() + u'.' + end);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &AuditView::exportTo);
    dialog->open();
}

void AuditView::exportTo(const QString& path)
{
    m_chain->tell(Theme::Tone::Active, tr("Exporting to %1 …").arg(path));
    auto* watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const auto error = watcher->result();
        m_chain->tell(error.isEmpty() ? Theme::Tone::Good : Theme::Tone::Bad,
                      error.isEmpty() ? tr("The log has been exported.")
                                      : tr("The log could not be exported: %1").arg(error));
    });
    watcher->setFuture(saveAudit({m_reader->log().path(), m_filter->scope(), auditDocumentFor(path), path}));
}

} // namespace Flare
