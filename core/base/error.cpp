// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// One that names thousands of tables would push the message and the advice out of sight. The log has all of it.
constexpr qsizetype mostOfAStatement = 2000;

QString shortened(QString statement)
{
    if (statement.size() <= mostOfAStatement)
        return statement;
    auto length = mostOfAStatement;
    if (statement.at(length - 1).isHighSurrogate())
        --length;
    return Text::tr("%1 … (and %n more characters)", nullptr, static_cast<int>(statement.size() - length))
        .arg(statement.left(length));
}

} // namespace

struct Error::Block
{
    ErrorKind kind;
    QString message;
    QString advice;
    std::optional<Side> side;
    ServerError serverError;
    QString statement;
    QByteArray utf8;
};

Error::Error(ErrorKind kind, QString message, QString advice)
{
    auto block = std::make_shared<Block>();
    block->kind = kind;
    block->utf8 = message.toUtf8();
    block->message = std::move(message);
    block->advice = std::move(advice);
    d = std::move(block);
}

Error::Error(std::shared_ptr<const Block> block)
    : d(std::move(block))
{
}

template <typename Change>
Error Error::changed(Change change) const
{
    auto block = std::make_shared<Block>(*d);
    change(*block);
    block->utf8 = block->message.toUtf8();
    return Error(std::shared_ptr<const Block>(std::move(block)));
}

Error Error::on(Side side) const
{
    return changed([side](Block& block) { block.side = side; });
}

Error Error::withServerError(ServerError serverError) const
{
    return changed([&](Block& block) { block.serverError = std::move(serverError); });
}

Error Error::withStatement(QString maskedSql) const
{
    return changed([&](Block& block) { block.statement = shortened(std::move(maskedSql)); });
}

Error Error::withAdvice(QString advice) const
{
    return changed([&](Block& block) { block.advice = std::move(advice); });
}

Error Error::during(const QString& activity) const
{
    return changed([&](Block& block) { block.message = activity + u": "_s + block.message; });
}

Error Error::as(ErrorKind kind) const
{
    return changed([kind](Block& block) { block.kind = kind; });
}

Error Error::withTexts(const std::function<QString(const QString&)>& change) const
{
    return changed([&](Block& block) {
        for (auto* text : {&block.message, &block.advice, &block.serverError.detail, &block.serverError.hint,
                           &block.serverError.context, &block.statement})
            *text = change(*text);
    });
}

ErrorKind Error::kind() const noexcept
{
    return d->kind;
}

const QString& Error::message() const noexcept
{
    return d->message;
}

const QString& Error::advice() const noexcept
{
    return d->advice;
}

std::optional<Side> Error::side() const noexcept
{
    return d->side;
}

const ServerError& Error::serverError() const noexcept
{
    return d->serverError;
}

const QByteArray& Error::sqlState() const noexcept
{
    return d->serverError.sqlState;
}

const QString& Error::statement() const noexcept
{
    return d->statement;
}

const char* Error::what() const noexcept
{
    return d->utf8.constData();
}

QString keyOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return u"usage"_s;
    case ErrorKind::Config:
        return u"config"_s;
    case ErrorKind::Connect:
        return u"connect"_s;
    case ErrorKind::WrongServer:
        return u"wrong_server"_s;
    case ErrorKind::Sql:
        return u"sql"_s;
    case ErrorKind::InDoubt:
        return u"in_doubt"_s;
    case ErrorKind::Precondition:
        return u"precondition"_s;
    case ErrorKind::NotConfirmed:
        return u"not_confirmed"_s;
    case ErrorKind::TimedOut:
        return u"timed_out"_s;
    case ErrorKind::Partial:
        return u"partial"_s;
    case ErrorKind::Tool:
        return u"tool"_s;
    case ErrorKind::Audit:
        return u"audit"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Internal:
        return u"internal"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Flare
