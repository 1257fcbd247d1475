// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

#include <QMap>
#include <QWidget>

#include <functional>

class QFormLayout;

namespace Flare {

/// An editor for each parameter of an operation, made from the catalogue. Databases and subscriptions are chosen from
/// the file's, so that nothing else can be named.
class ArgumentForm final : public QWidget
{
    Q_OBJECT

public:
    ArgumentForm(const Operation& operation, const Config& config, const Arguments& given, QWidget* parent = nullptr);

    [[nodiscard]] Arguments arguments() const;
    [[nodiscard]] bool isEmpty() const { return m_readers.isEmpty(); }

signals:
    void changed();

private:
    using Reader = std::function<QStringList()>;
    void add(const Parameter& parameter, const Config& config, const Arguments& given);
    [[nodiscard]] QWidget* editorFor(const Parameter& parameter, const Config& config, const Arguments& given);
    [[nodiscard]] QWidget* choice(const Parameter& parameter, const QStringList& values, const QString& current);
    [[nodiscard]] QWidget* flag(const Parameter& parameter, bool on);
    [[nodiscard]] QWidget* text(const Parameter& parameter, const QStringList& current);

    QFormLayout* m_layout;
    QMap<QString, Reader> m_readers;
};

} // namespace Flare
