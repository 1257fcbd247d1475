// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <cstring>
#include <utility>

namespace Flare {

using namespace Qt::StringLiterals;

Secret::Secret(const QString& text)
    : m_bytes(text.toUtf8())
{
}

Secret::Secret(QByteArray utf8)
    : m_bytes(std::move(utf8))
{
    m_bytes.detach();
}

// QByteArray shares its buffer between copies; a shared buffer could not be wiped without harming the other owner.
Secret::Secret(const Secret& other)
    : m_bytes(other.m_bytes.constData(), other.m_bytes.size())
{
}

Secret::Secret(Secret&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

Secret& Secret::operator=(const Secret& other)
{
    if (this != &other)
        *this = Secret(other);
    return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

bool Secret::isEmpty() const
{
    return m_bytes.isEmpty();
}

const QByteArray& Secret::reveal() const
{
    return m_bytes;
}

void Secret::wipe() noexcept
{
    if (!m_bytes.isEmpty() && m_bytes.isDetached())
        explicit_bzero(m_bytes.data(), static_cast<std::size_t>(m_bytes.size()));
}

QString redacted()
{
    return u"‹redacted›"_s;
}

} // namespace Flare
