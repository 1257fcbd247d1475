// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/livenotices.h"

#include <QWidget>

class QVBoxLayout;

namespace Flare {

class ToneLabel;

/// The latest notices, one a line, until they are put away.
class NoticeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void tell(const LiveNotice& notice, const QDateTime& at);

private:
    void clear();

    QList<ToneLabel*> m_lines; ///< The newest last.
    QVBoxLayout* m_layout;
};

} // namespace Flare
