// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parts/theme.h"

#include <QLabel>

#include <optional>

namespace Flare {

/// One sentence with the symbol and the colour of what it means, legible also after the desktop turned dark or light.
class ToneLabel final : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    void tell(Theme::Tone tone, const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    std::optional<Theme::Tone> m_tone; ///< No value: nothing has been told yet.
    bool m_colouring = false;
};

} // namespace Flare
