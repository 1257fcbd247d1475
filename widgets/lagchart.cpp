// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lagchart.h"

#include "core/base/units.h"
#include "widgets/chartexport.h"
#include "widgets/flowlayout.h"
#include "widgets/livereadings.h"
#include "widgets/livetablemodel.h"
#include "widgets/timeplot.h"
#include "widgets/tonelabel.h"

#include <QBuffer>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 shortestSpan = 10'000;

QString bytesText(double bytes)
{
    return sizeText(qRound64(bytes));
}

QString secondsText(double seconds)
{
    return timeText(std::chrono::milliseconds(qRound64(seconds * 1000)));
}

} // namespace

LagChart::LagChart(LiveFeed& feed, const Config& config, QWidget* parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_config(config)
    , m_readings(new LiveReadings)
    , m_pages(new QStackedWidget)
    , m_told(new ToneLabel)
    , m_span(15 * minute)
{
    m_pages->addWidget(buildPlots());
    m_pages->addWidget(buildTable());
    m_told->setObjectName(u"chartTold"_s);
    m_told->setWordWrap(true);
    m_told->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 8);
    layout->addWidget(m_readings);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buildControls());
    layout->addWidget(m_told);
    connect(&feed, &LiveFeed::frameChanged, this, [this] {
        if (isVisible() && !m_pause->isChecked())
            refresh();
    });
    connect(&m_saving, &QFutureWatcherBase::finished, this, [this] {
        const auto error = m_saving.result();
        m_told->show();
        m_told->tell(error.isEmpty() ? Theme::Tone::Good : Theme::Tone::Bad,
                     error.isEmpty() ? tr("The chart has been exported.")
                                     : tr("The chart could not be exported: %1").arg(error));
    });
}

QWidget* LagChart::buildPlots()
{
    m_bytes = new TimePlot(tr("WAL to confirm"), 1024, bytesText);
    m_bytes->setObjectName(u"bytesPlot"_s);
    m_seconds = new TimePlot(tr("Behind in time"), 1, secondsText);
    m_seconds->setObjectName(u"secondsPlot"_s);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    for (auto* plot : {m_bytes, m_seconds}) {
        plot->setAccessibleDescription(tr("The button Table shows its values."));
        connect(plot, &TimePlot::zoomRequested, this, &LagChart::zoom);
        connect(plot, &TimePlot::panRequested, this, &LagChart::pan);
        layout->addWidget(plot, plot == m_bytes ? 3 : 2);
        plot->setLabelWidth(std::max(m_bytes->labelWidth(), m_seconds->labelWidth()));
    }
    return box;
}

QWidget* LagChart::buildTable()
{
    m_table = new LiveTableModel(this);
    auto* view = new QTableView;
    view->setObjectName(u"liveTable"_s);
    view->setAccessibleName(tr("Lag over time, the newest first"));
    view->setModel(m_table);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return view;
}

QWidget* LagChart::buildControls()
{
    auto* box = new QWidget;
    // In as many lines as it takes: a row of buttons must not push the window off the screen.
    auto* layout = new FlowLayout(box);
    layout->setContentsMargins({});
    m_subscription = new QComboBox;
    m_subscription->setObjectName(u"liveSubscription"_s);
    m_subscription->setAccessibleName(tr("Subscription"));
    for (const auto& subscription : m_config.subscriptions)
        m_subscription->addItem(subscription.name.text());
    m_subscription->setVisible(m_subscription->count() > 1);
    connect(m_subscription, &QComboBox::currentIndexChanged, this, &LagChart::refresh);
    layout->addWidget(m_subscription);
    m_spans = new QButtonGroup(this);
    addSpan(layout, tr("&1 min"), minute);
    addSpan(layout, tr("1&5 min"), 15 * minute);
    addSpan(layout, tr("1 h"), 60 * minute);
    addSpan(layout, tr("All"), 0);
    m_logarithmic = new QCheckBox(tr("Lo&garithmic"));
    m_logarithmic->setObjectName(u"logarithmic"_s);
    connect(m_logarithmic, &QCheckBox::toggled, this, &LagChart::refresh);
    layout->addWidget(m_logarithmic);
    const auto button = [&](const QString& name, const QString& text, bool checkable) {
        auto* made = new QPushButton(text);
        made->setObjectName(name);
        made->setAutoDefault(false);
        made->setCheckable(checkable);
        layout->addWidget(made);
        return made;
    };
    m_pause = button(u"chartPause"_s, tr("Pause"), true);
    connect(m_pause, &QAbstractButton::toggled, this, &LagChart::refresh);
    auto* table = button(u"chartTable"_s, tr("Ta&ble"), true);
    connect(table, &QAbstractButton::toggled, this, [this](bool on) { m_pages->setCurrentIndex(on ? 1 : 0); });
    connect(button(u"chartExport"_s, tr("E&xport …"), false), &QAbstractButton::clicked, this, &LagChart::chooseExport);
    return box;
}

void LagChart::addSpan(QLayout* layout, const QString& text, qint64 span)
{
    auto* button = new QPushButton(text);
    button->setObjectName(u"span%1"_s.arg(span / minute));
    button->setAutoDefault(false);
    button->setCheckable(true);
    button->setChecked(span == m_span);
    m_spans->addButton(button);
    layout->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, span] { follow(span); });
}

void LagChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

SubscriptionName LagChart::subscription() const
{
    return m_config.subscriptions.isEmpty()
        ? SubscriptionName()
        : m_config.subscriptions.at(std::max(0, m_subscription->currentIndex())).name;
}

std::pair<qint64, qint64> LagChart::range() const
{
    const auto now = QDateTime::currentMSecsSinceEpoch();
    const auto& points = m_feed.history().track(subscription()).points;
    const auto first = points.empty() ? now - minute : std::min(points.front().at, now - minute);
    if (m_span == 0)
        return {first, now};
    // Following now, there is nothing to see before the first look.
    return m_end > 0 ? std::pair(m_end - m_span, m_end) : std::pair(std::max(first, now - m_span), now);
}

void LagChart::refresh()
{
    const auto& frame = m_feed.frame();
    const auto name = subscription();
    if (const auto* link = frame.link(name))
        m_readings->show(frame, *link);
    const auto& track = m_feed.history().track(name);
    m_table->update(name, track);
    const auto [from, to] = range();
    const auto series = [&, from = from, to = to](const QString& title, Theme::Tone tone, Qt::PenStyle stroke,
                                                  LivePoint::Value value) {
        return PlotSeries{title, Theme::toneColour(tone, palette()), stroke,
                          runsOf(track, value, from, to, m_bytes->columns())};
    };
    PlotContent bytes;
    bytes.from = from;
    bytes.to = to;
    bytes.gaps = {track.gaps.begin(), track.gaps.end()};
    bytes.markers = {m_feed.history().markers().begin(), m_feed.history().markers().end()};
    bytes.logarithmic = m_logarithmic->isChecked();
    auto seconds = bytes;
    bytes.series = {series(tr("all"), Theme::Tone::Active, Qt::SolidLine, LivePoint::Lag),
                    series(tr("not sent"), Theme::Tone::Warning, Qt::DashLine, LivePoint::Unsent)};
    bytes.threshold = static_cast<double>(frame.thresholdBytes);
    bytes.thresholdName = tr("threshold %1").arg(sizeText(frame.thresholdBytes));
    seconds.series = {series(tr("oldest unconfirmed change"), Theme::Tone::Active, Qt::SolidLine, LivePoint::Delay)};
    m_bytes->show(std::move(bytes));
    m_seconds->show(std::move(seconds));
}

void LagChart::follow(qint64 span)
{
    m_span = span;
    m_end = 0;
    refresh();
}

void LagChart::zoom(double factor, qint64 around)
{
    const auto [from, to] = range();
    const auto span = std::max(shortestSpan, qRound64(double(to - from) * factor));
    // The moment under the mouse stays where it is; the end is not left behind by somebody who zooms into it.
    const auto end = around + qRound64(double(to - around) * double(span) / double(std::max<qint64>(1, to - from)));
    const auto now = QDateTime::currentMSecsSinceEpoch();
    m_span = span;
    m_end = m_end == 0 || end >= now ? 0 : end;
    m_spans->setExclusive(false);
    for (auto* button : m_spans->buttons())
        button->setChecked(false);
    m_spans->setExclusive(true);
    refresh();
}

void LagChart::pan(qint64 milliseconds)
{
    const auto [from, to] = range();
    m_span = to - from;
    const auto end = to + milliseconds;
    m_end = end >= QDateTime::currentMSecsSinceEpoch() ? 0 : end;
    refresh();
}

QByteArray LagChart::picture(bool scalable) const
{
    const QSize size(1200, 700);
    const int split = size.height() * 3 / 5;
    const auto paint = [&](QPainter& painter) {
        m_bytes->paint(painter, QRect(0, 0, size.width(), split));
        m_seconds->paint(painter, QRect(0, split, size.width(), size.height() - split));
    };
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (scalable) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(), size));
        generator.setTitle(subscription().text());
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

void LagChart::exportTo(const QString& path)
{
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
        const auto [from, to] = range();
        QList<LivePoint> points;
        for (const auto& point : m_feed.history().track(subscription()).points) {
            if (point.at >= from && point.at <= to)
                points.append(point);
        }
        m_saving.setFuture(saveFile(path, [points] { return csvOf(points); }));
        return;
    }
    const auto content = picture(path.endsWith(u".svg"_s, Qt::CaseInsensitive));
    m_saving.setFuture(saveFile(path, [content] { return content; }));
}

void LagChart::chooseExport()
{
    auto* dialog = new QFileDialog(this, tr("Export the chart"), {},
                                   tr("Picture (*.png);;Scalable picture (*.svg);;Spreadsheet (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"lag.png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &LagChart::exportTo);
    dialog->open();
}

} // namespace Flare
