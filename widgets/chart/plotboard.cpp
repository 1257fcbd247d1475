// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/plotboard.h"

#include "widgets/chart/chartexport.h"
#include "widgets/parts/flowlayout.h"
#include "widgets/parts/tonelabel.h"

#include <QBuffer>
#include <QButtonGroup>
#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QSvgGenerator>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <bit>
#include <numeric>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 shortestSpan = 10'000;

} // namespace

PlotBoard::PlotBoard(QList<HistoryColumn> columns, QString fileName, QWidget* parent)
    : QWidget(parent)
    , m_columns(std::move(columns))
    , m_fileName(std::move(fileName))
    , m_table(new HistoryTableModel(m_columns, this))
    , m_pages(new QStackedWidget)
    , m_told(new ToneLabel)
    , m_span(15 * minute)
{
    auto* plots = new QWidget;
    m_shelves = new QVBoxLayout(plots);
    m_shelves->setContentsMargins({});
    m_pages->addWidget(plots);
    m_pages->addWidget(buildTable());
    m_told->setObjectName(u"chartTold"_s);
    m_told->setWordWrap(true);
    m_told->hide();
    m_foot = new QWidget;
    // In as many lines as it takes: a row of buttons must not push the window off the screen.
    auto* flow = new FlowLayout(m_foot);
    flow->setContentsMargins({});
    auto* front = new QWidget;
    m_controls = new QHBoxLayout(front);
    m_controls->setContentsMargins({});
    front->hide();
    flow->addWidget(front);
    buildControls(flow);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_foot);
    layout->addWidget(m_told);
    connect(&m_saving, &QFutureWatcherBase::finished, this, &PlotBoard::tellExported);
}

void PlotBoard::addPlot(TimePlot* plot, int stretch)
{
    plot->setAccessibleDescription(tr("The button Table shows its values."));
    connect(plot, &TimePlot::zoomRequested, this, &PlotBoard::zoom);
    connect(plot, &TimePlot::panRequested, this, &PlotBoard::pan);
    // All plots have one time.
    connect(plot, &TimePlot::pointed, this, [this](std::optional<qint64> at) {
        for (const auto& shelf : m_plots)
            shelf.plot->point(at);
    });
    m_shelves->addWidget(plot, stretch);
    m_plots.append({plot, stretch});
    int width = 0;
    for (const auto& shelf : m_plots)
        width = std::max(width, shelf.plot->labelWidth());
    for (const auto& shelf : m_plots)
        shelf.plot->setLabelWidth(width);
}

void PlotBoard::addControl(QWidget* control)
{
    m_controls->addWidget(control);
    m_controls->parentWidget()->show();
}

QWidget* PlotBoard::buildTable()
{
    auto* view = new QTableView;
    view->setModel(m_table);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return view;
}

void PlotBoard::setTableName(const QString& objectName, const QString& accessibleName)
{
    m_pages->widget(1)->setObjectName(objectName);
    m_pages->widget(1)->setAccessibleName(accessibleName);
}

void PlotBoard::buildControls(QLayout* layout)
{
    m_spans = new QButtonGroup(this);
    addSpan(layout, tr("&1 min"), minute);
    addSpan(layout, tr("1&5 min"), 15 * minute);
    addSpan(layout, tr("1 h"), 60 * minute);
    addSpan(layout, tr("All"), 0);
    m_logarithmic = new QCheckBox(tr("Lo&garithmic"));
    m_logarithmic->setObjectName(u"logarithmic"_s);
    connect(m_logarithmic, &QCheckBox::toggled, this, &PlotBoard::refreshWanted);
    layout->addWidget(m_logarithmic);
    const auto button = [&](const QString& name, const QString& text, bool checkable) {
        auto* made = new QPushButton(text);
        made->setObjectName(name);
        made->setAutoDefault(false);
        made->setCheckable(checkable);
        layout->addWidget(made);
        return made;
    };
    // Never a word of the pause of the writes: who looks for that one must not find this one.
    m_freeze = button(u"chartFreeze"_s, tr("Freeze"), true);
    m_freeze->setToolTip(tr("Holds the picture still; measuring goes on. Once more, and it follows again."));
    m_freeze->setAccessibleDescription(m_freeze->toolTip());
    connect(m_freeze, &QAbstractButton::toggled, this, &PlotBoard::refreshWanted);
    auto* table = button(u"chartTable"_s, tr("Ta&ble"), true);
    connect(table, &QAbstractButton::toggled, this, [this](bool on) { m_pages->setCurrentIndex(on ? 1 : 0); });
    connect(button(u"chartExport"_s, tr("E&xport …"), false), &QAbstractButton::clicked, this,
            &PlotBoard::chooseExport);
}

void PlotBoard::addSpan(QLayout* layout, const QString& text, qint64 span)
{
    auto* button = new QPushButton(text);
    button->setObjectName(u"span%1"_s.arg(span / minute));
    button->setAutoDefault(false);
    button->setCheckable(true);
    button->setChecked(span == m_span);
    button->setMaximumWidth(fontMetrics().horizontalAdvance(button->text()) + 24);
    m_spans->addButton(button);
    layout->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, span] { follow(span); });
}

void PlotBoard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    emit refreshWanted();
}

// A dock asks for the least height that any width needs, and would cut off the plots for a second line of buttons.
void PlotBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_foot->setMinimumHeight(m_foot->heightForWidth(width()));
}

void PlotBoard::setSubject(const Subject& subject)
{
    m_subject = subject;
    if (subject.track != nullptr)
        m_table->update(subject.name, *subject.track);
}

bool PlotBoard::isFollowing() const
{
    return isVisible() && !m_freeze->isChecked();
}

qint64 PlotBoard::now() const
{
    return m_subject.endedAt > 0 ? m_subject.endedAt : QDateTime::currentMSecsSinceEpoch();
}

std::pair<qint64, qint64> PlotBoard::range() const
{
    const bool isEmpty = m_subject.track == nullptr || m_subject.track->points().empty();
    const auto first = isEmpty ? now() - minute : std::min(m_subject.track->points().front().at, now() - minute);
    if (m_end > 0 && m_span > 0)
        return {m_end - m_span, m_end};
    // Following now, there is nothing to see before the first moment.
    const auto span = m_span == 0 ? now() - first : std::min(m_span, now() - first);
    // Time goes on by what can be seen, about a column: a day that is drawn anew each second moves by none. A power of
    // two, so that the steps stay where they are while the span grows.
    const auto columns = m_plots.isEmpty() ? 1 : m_plots.first().plot->columns();
    const auto step = qint64(std::bit_floor(quint64(std::max<qint64>(1, span / columns))));
    const auto end = (now() + step - 1) / step * step;
    return {m_span == 0 ? first : std::max(first, end - m_span), end};
}

PlotContent PlotBoard::frame() const
{
    PlotContent content;
    std::tie(content.from, content.to) = range();
    content.logarithmic = m_logarithmic->isChecked();
    if (m_subject.track != nullptr)
        content.gaps = {m_subject.track->gaps().begin(), m_subject.track->gaps().end()};
    return content;
}

QList<PlotSeries> PlotBoard::series(const QList<Line>& lines) const
{
    QList<PlotSeries> made;
    QList<int> values;
    for (const auto& line : lines) {
        made.append({line.name, line.tone, line.stroke, {}});
        values.append(line.value);
    }
    if (m_subject.track == nullptr || m_plots.isEmpty())
        return made;
    const auto [from, to] = range();
    const auto runs = runsOf(*m_subject.track, values, from, to, m_plots.first().plot->columns());
    for (qsizetype index = 0; index < made.size(); ++index)
        made[index].runs = runs.at(index);
    return made;
}

void PlotBoard::follow(qint64 span)
{
    m_span = span;
    m_end = 0;
    emit refreshWanted();
}

void PlotBoard::zoom(double factor, qint64 around)
{
    const auto [from, to] = range();
    const auto span = std::max(shortestSpan, qRound64(double(to - from) * factor));
    // The moment under the mouse stays where it is; the end is not left behind by somebody who zooms into it.
    const auto end = around + qRound64(double(to - around) * double(span) / double(std::max<qint64>(1, to - from)));
    m_span = span;
    m_end = m_end == 0 || end >= now() ? 0 : end;
    m_spans->setExclusive(false);
    for (auto* button : m_spans->buttons())
        button->setChecked(false);
    m_spans->setExclusive(true);
    emit refreshWanted();
}

void PlotBoard::pan(qint64 milliseconds)
{
    const auto [from, to] = range();
    m_span = to - from;
    const auto end = to + milliseconds;
    m_end = end >= now() ? 0 : end;
    emit refreshWanted();
}

QByteArray PlotBoard::picture(bool scalable) const
{
    const QSize size(1200, 700);
    const int shares = std::accumulate(m_plots.begin(), m_plots.end(), 0,
                                       [](int sum, const Shelf& shelf) { return sum + shelf.stretch; });
    const auto paint = [&](QPainter& painter) {
        int top = 0;
        for (const auto& shelf : m_plots) {
            const int height = size.height() * shelf.stretch / shares;
            shelf.plot->paint(painter, QRect(0, top, size.width(), height));
            top += height;
        }
    };
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (scalable) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(), size));
        generator.setTitle(m_subject.name);
        QPainter painter(&generator);
        paint(painter);
    } else {
        constexpr int density = 2;
        QImage image(size * density, QImage::Format_RGB32);
        image.setDevicePixelRatio(density);
        QPainter painter(&image);
        paint(painter);
        painter.end();
        image.save(&buffer, "PNG");
    }
    return buffer.data();
}

void PlotBoard::exportTo(const QString& path)
{
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
        const auto [from, to] = range();
        QList<HistoryPoint> points;
        if (m_subject.track != nullptr)
            std::copy_if(
                m_subject.track->points().begin(), m_subject.track->points().end(), std::back_inserter(points),
                [from = from, to = to](const HistoryPoint& point) { return point.at >= from && point.at <= to; });
        m_saving.setFuture(saveFile(path, [columns = m_columns, points] { return csvOf(columns, points); }));
        return;
    }
    auto content = picture(path.endsWith(u".svg"_s, Qt::CaseInsensitive));
    m_saving.setFuture(saveFile(path, [content] { return content; }));
}

void PlotBoard::tellExported()
{
    const auto error = m_saving.result();
    m_told->show();
    m_told->tell(error.isEmpty() ? Theme::Tone::Good : Theme::Tone::Bad,
                 error.isEmpty() ? tr("The chart has been exported.")
                                 : tr("The chart could not be exported: %1").arg(error));
}

void PlotBoard::chooseExport()
{
    auto* dialog = new QFileDialog(this, tr("Export the chart"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Picture (*.png);;Scalable picture (*.svg);;Spreadsheet (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_fileName + u".png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &PlotBoard::exportTo);
    dialog->open();
}

} // namespace Flare
