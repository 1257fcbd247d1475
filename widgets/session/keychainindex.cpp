// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/keychainindex.h"

#include <QSettings>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

const auto group = u"keychain"_s;

QString keyOf(const QString& entry)
{
    return group + u'/' + entry;
}

} // namespace

QStringList KeychainIndex::entries()
{
    QSettings settings;
    settings.beginGroup(group);
    return settings.childKeys();
}

QStringList KeychainIndex::addresses(const QString& entry)
{
    return QSettings().value(keyOf(entry)).toStringList();
}

void KeychainIndex::add(const QString& entry, const QString& address)
{
    auto all = addresses(entry);
    if (all.contains(address))
        return;
    all.append(address);
    QSettings().setValue(keyOf(entry), all);
}

void KeychainIndex::remove(const QString& entry)
{
    QSettings().remove(keyOf(entry));
}

} // namespace Flare
