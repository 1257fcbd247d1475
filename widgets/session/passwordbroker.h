// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/base/side.h"

#include <QObject>
#include <QStringList>

#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace Flare {

/// A question for a password, waiting for its answer. Answering twice, or too late, does nothing.
class PasswordQuestion
{
public:
    /// @param refusal see refusal().
    PasswordQuestion(Side side, QString user, QString refusal);

    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] const QString& user() const { return m_user; }
    /// What the server said of the password that was given last; empty when this is the first question.
    [[nodiscard]] const QString& refusal() const { return m_refusal; }

    /// What the window's thread knows of the keychain when it asks a person.
    struct Keeping
    {
        bool isPossible = false;
        bool wasRefused = false; ///< The refused password came from the keychain.
        std::optional<Secret> found; ///< Kept for this server and user, though at other addresses only.
        QStringList foundAt;
    };
    [[nodiscard]] const Keeping& keeping() const { return m_keeping; }
    void setKeeping(Keeping keeping) { m_keeping = std::move(keeping); }

    /// @param keep the person wants it kept in the keychain once the server has accepted it.
    void answer(std::optional<Secret> password, bool keep = false);

private:
    friend class PasswordBroker;
    struct Answer
    {
        std::optional<Secret> password;
        bool keep = false;
    };

    Side m_side;
    QString m_user;
    QString m_refusal;
    Keeping m_keeping;
    std::mutex m_mutex;
    bool m_answered = false;
    std::promise<Answer> m_promise;
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
    [[nodiscard]] std::optional<Secret> ask(Side side, const QString& user, const QString& refusal);
    /// From any thread: the server has taken what the last question was answered with, and is the one of the file.
    void accept(Side side, const QString& user, const Secret& password);
    /// Answers every question, also those to come, with nothing, so that no thread waits for a window that goes away.
    void close();

signals:
    void asked(std::shared_ptr<Flare::PasswordQuestion> question);
    /// One has been accepted that its person wants kept.
    void toBeKept(Flare::Side side, const QString& user, const Flare::Secret& password);

private:
    using Login = std::pair<Side, QString>;

    std::mutex m_mutex;
    bool m_closed = false;
    std::vector<std::weak_ptr<PasswordQuestion>> m_open;
    std::set<Login> m_toBeKept; ///< If the server accepts them.
};

} // namespace Flare
