// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Flare {

/// Whether an option, a setting or a variable of this name holds a secret: password, "app.api_token", sslpassword.
/// password_encryption and password_required do not.
[[nodiscard]] bool namesASecret(QStringView name);

/// A value between quotes, its closing quotes not counted to the body.
struct QuotedValue
{
    qsizetype body = 0;
    qsizetype bodyEnd = 0;
    qsizetype end = 0;
    bool closed = false;
};

/// The SQL literal that begins here: '…', E'…' (N'…' and the like) or $tag$…$tag$. One that is not closed reaches to
/// the text's end.
[[nodiscard]] std::optional<QuotedValue> literalAt(QStringView text, qsizetype at);

enum class Places {
    Anywhere, ///< In text for people and logs: rather too much is taken out than too little.
    InLiteral, ///< In a literal of a statement that must go on working.
};

/// Text of any kind, with each value taken out that stands where secrets stand, whatever its value: PASSWORD '…', an
/// option or setting whose name is one of a secret, password=… of a connection string, user:…@ of a URI, "password":
/// "…". Quotes may be doubled by literals around. Takes time in proportion to the text's length.
[[nodiscard]] QString withoutSecretValues(const QString& text, Places places = Places::Anywhere);

} // namespace Flare
