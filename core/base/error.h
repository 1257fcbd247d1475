// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/side.h"

#include <QByteArray>
#include <QString>

#include <exception>
#include <functional>
#include <memory>
#include <optional>

namespace Flare {

/// What callers branch on. The command line turns each kind into an exit code.
enum class ErrorKind {
    Usage, ///< The words of the call are off.
    Config, ///< The configuration file can't be used.
    Connect, ///< A server can't be reached, or refuses the login.
    WrongServer, ///< The server is not the one that the file names.
    Sql, ///< The server refused a statement.
    InDoubt, ///< The link died during COMMIT: it may or may not have happened.
    Precondition, ///< A guard rail: the state of the servers forbids the operation.
    NotConfirmed, ///< A destructive operation was not confirmed.
    TimedOut, ///< A deadline passed; what was done has been undone.
    Partial, ///< Something was done that could not be undone: a person must act.
    Tool, ///< A child process (pg_dump, psql …) failed.
    Audit, ///< The audit log can't be written or does not verify.
    Cancelled, ///< The user asked to stop. Not a failure.
    Internal, ///< A defect of this program.
};

/// What PostgreSQL says of an error beside its message.
struct ServerError
{
    QByteArray sqlState;
    QString detail;
    QString hint;
    QString context;
    bool passwordSent = false; ///< Of a refused login: the server asked for a password and got one.
};

/// The one exception type of the core, thrown only below a thread's entry point. Its message says what was attempted,
/// on which side, and holds no secret; advice() says what to do next. Copies share their text and cannot throw.
class Error final : public std::exception
{
public:
    Error(ErrorKind kind, QString message, QString advice = {});

    [[nodiscard]] Error on(Side side) const;
    [[nodiscard]] Error withServerError(ServerError serverError) const;
    [[nodiscard]] Error withStatement(QString maskedSql) const;
    [[nodiscard]] Error withAdvice(QString advice) const;
    /// The same error one level up: "<activity>: <message>".
    [[nodiscard]] Error during(const QString& activity) const;
    [[nodiscard]] Error as(ErrorKind kind) const;
    /// With each of its texts passed through the change: how secrets are taken out at the boundary.
    [[nodiscard]] Error withTexts(const std::function<QString(const QString&)>& change) const;

    [[nodiscard]] ErrorKind kind() const noexcept;
    [[nodiscard]] const QString& message() const noexcept;
    [[nodiscard]] const QString& advice() const noexcept;
    [[nodiscard]] std::optional<Side> side() const noexcept;
    [[nodiscard]] const ServerError& serverError() const noexcept;
    [[nodiscard]] const QByteArray& sqlState() const noexcept;
    /// The statement that failed, secrets masked; empty if there was none.
    [[nodiscard]] const QString& statement() const noexcept;
    /// The message in UTF-8.
    [[nodiscard]] const char* what() const noexcept override;

private:
    struct Block;
    explicit Error(std::shared_ptr<const Block> block);
    template <typename Change>
    [[nodiscard]] Error changed(Change change) const;

    std::shared_ptr<const Block> d;
};

/// The kind's name in machine-readable output and in the audit log: "wrong_server".
[[nodiscard]] QString keyOf(ErrorKind kind);

} // namespace Flare
