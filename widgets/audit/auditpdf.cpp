// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/audit/auditpdf.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QDate>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::AuditPdf)
};

constexpr int dotsPerInch = 300;
constexpr double headHeight = 0.32; // Inches, as the next.
constexpr double footHeight = 0.3;

// What QTextDocument knows of CSS. It takes a px for a dot of the printer in an indent, for a 96th of an inch else.
// Paper is white, whatever the desktop is.
const auto paperStyle = R"(
body { color: #000000; }
h1 { font-size: 16pt; font-weight: 600; margin-top: 0; margin-bottom: 0; }
h2 { font-size: 9.5pt; font-weight: 600; margin-top: 11px; margin-bottom: 2px; }
h3 { font-size: 8pt; font-weight: 600; margin-top: 6px; margin-bottom: 1px; }
p { margin-top: 2px; margin-bottom: 3px; }
p.lead { color: #444444; font-size: 9pt; margin-bottom: 6px; }
th { color: #555555; font-weight: normal; text-align: left; }
th, td { padding: 1px 8px 1px 0; border-bottom: 1px solid #cccccc; font-size: 7.5pt; }
.mono { font-family: monospace; font-size: 7pt; }
p.sql { font-family: monospace; font-size: 6.6pt; line-height: 86%; white-space: pre-wrap; margin-left: 40px;
  text-indent: -40px; margin-top: 0; margin-bottom: 1px; }
.quiet { color: #555555; font-weight: normal; font-size: 7pt; }
.time { white-space: nowrap; }
.good { color: #007a5a; }
.bad { color: #b3001b; font-weight: 600; }
.publisher { color: #0072b2; }
.subscriber { color: #b36b00; }
table.sign { margin-top: 4px; margin-bottom: 6px; }
table.sign td { padding-top: 16px; padding-bottom: 2px; }
)"_L1;

class Pages
{
public:
    Pages(const AuditReport& report, QIODevice& device);
    void draw();

private:
    void layOut();
    [[nodiscard]] int pageOf(const QTextBlock& block) const;
    void drawBody(int page);
    void drawFurniture(int page);

    const AuditReport& m_report;
    QPdfWriter m_writer;
    QPainter m_painter;
    QTextDocument m_text;
    QSizeF m_body;
    double m_top;
};

Pages::Pages(const AuditReport& report, QIODevice& device)
    : m_report(report)
    , m_writer(&device)
    , m_top(headHeight * dotsPerInch)
{
    m_writer.setResolution(dotsPerInch);
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins(QMarginsF(15, 10, 15, 9), QPageLayout::Millimeter);
    m_writer.setTitle(u"%1 · %2"_s.arg(report.title, report.subject));
    m_writer.setCreator(u"pg-flare"_s);
    m_painter.begin(&m_writer);
    m_body = QSizeF(m_writer.width(), m_writer.height() - m_top - footHeight * dotsPerInch);
    layOut();
}

void Pages::layOut()
{
    m_text.documentLayout()->setPaintDevice(&m_writer);
    m_text.setDocumentMargin(0);
    m_text.setDefaultFont(QFont(u"sans-serif"_s, 8));
    auto option = m_text.defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text.setDefaultTextOption(option);
    m_text.setDefaultStyleSheet(paperStyle);
    m_text.setHtml(m_report.body);
    m_text.setPageSize(m_body);
    // A heading goes to the page of what it heads.
    for (auto block = m_text.begin(); block.isValid(); block = block.next()) {
        const auto next = block.next();
        if (block.blockFormat().headingLevel() == 0 || !next.isValid() || pageOf(block) == pageOf(next))
            continue;
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).mergeBlockFormat(format);
    }
}

int Pages::pageOf(const QTextBlock& block) const
{
    return static_cast<int>(m_text.documentLayout()->blockBoundingRect(block).top() / m_body.height());
}

void Pages::draw()
{
    for (int page = 0; page < m_text.pageCount(); ++page) {
        if (page > 0)
            m_writer.newPage();
        drawFurniture(page);
        drawBody(page);
    }
}

void Pages::drawBody(int page)
{
    m_painter.save();
    m_painter.translate(0, m_top - page * m_body.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, page * m_body.height(), m_body.width(), m_body.height());
    context.palette.setColor(QPalette::Text, Qt::black);
    m_painter.setClipRect(context.clip);
    m_text.documentLayout()->draw(&m_painter, context);
    m_painter.restore();
}

void Pages::drawFurniture(int page)
{
    m_painter.setFont(QFont(u"sans-serif"_s, 7));
    m_painter.setPen(QColor(0x55, 0x55, 0x55));
    const QRectF top(0, 0, m_body.width(), m_top * 0.55);
    const QRectF foot(0, m_top + m_body.height(), m_body.width(), footHeight * dotsPerInch);
    m_painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, u"%1 · %2"_s.arg(m_report.title, m_report.subject));
    m_painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter,
                       Words::tr("Page %1 of %2").arg(page + 1).arg(m_text.pageCount()));
    m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                       Words::tr("Head of the log: %1").arg(QString::fromLatin1(m_report.head)));
    m_painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, u"pg-flare %1"_s.arg(QLatin1StringView(FLARE_VERSION)));
    m_painter.setPen(QPen(QColor(0xaa, 0xaa, 0xaa), 2));
    m_painter.drawLine(top.bottomLeft(), top.bottomRight());
}

} // namespace

void writeAuditPdf(const AuditReport& report, QIODevice& device)
{
    Pages(report, device).draw();
}

} // namespace Flare
