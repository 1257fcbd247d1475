// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/renderer.h"

#include <QIODevice>
#include <QJsonObject>

namespace Flare {

/// One JSON object a line. Each has "event"; the last one is the outcome. Identifiers and positions are strings, since
/// many readers hold numbers as doubles.
class JsonRenderer final : public Renderer
{
public:
    explicit JsonRenderer(QIODevice& out);

    void announce(const Plan& plan, const Config& config) override;
    void showDryRun(const Plan& plan, const Config& config) override;
    void show(const Event& event) override;
    void show(const LiveFrame& frame) override;
    void show(const QList<Diagnostic>& diagnostics, const QString& path) override;
    void showText(const QString& text) override;
    void conclude(const Conclusion& conclusion) override;

private:
    void writePlan(const Plan& plan, const Config& config, bool dryRun);
    void write(const QString& event, QJsonObject object);

    QIODevice& m_out;
};

/// Of the objects' form; it grows when a key changes its meaning or goes.
inline constexpr int jsonSchema = 1;

} // namespace Flare
