// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/base/side.h"

#include <QObject>

#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace Flare {

/// A question for a password, waiting for its answer. Answering twice, or too late, does nothing.
class PasswordQuestion
{
public:
    PasswordQuestion(Side side, QString user);

    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] const QString& user() const { return m_user; }
    void answer(std::optional<Secret> password);

private:
    friend class PasswordBroker;
    Side m_side;
    QString m_user;
    std::mutex m_mutex;
    bool m_answered = false;
    std::promise<std::optional<Secret>> m_promise;
};

/// Carries a worker thread's question for a password to the window, and the answer back. ask() blocks its thread; the
/// signal comes in the broker's own.
class PasswordBroker final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~PasswordBroker() override;

    /// From any thread but the broker's own. No value when the person cancels or close() was called.
    [[nodiscard]] std::optional<Secret> ask(Side side, const QString& user);
    /// Answers every question, also those to come, with nothing, so that no thread waits for a window that goes away.
    void close();

signals:
    void asked(std::shared_ptr<Flare::PasswordQuestion> question);

private:
    std::mutex m_mutex;
    bool m_closed = false;
    std::vector<std::weak_ptr<PasswordQuestion>> m_open;
};

} // namespace Flare
