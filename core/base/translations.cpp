// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ourFolder = ":/translations"_L1;

// Owned by the application, which removes it before it goes.
bool install(const QString& file, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return false;
    translator->setParent(QCoreApplication::instance());
    return QCoreApplication::installTranslator(translator.release());
}

QString languageFor(const QLocale& locale)
{
    const auto spoken = spokenLanguages();
    for (const auto& wanted : locale.uiLanguages()) {
        auto language = wanted.section(u'-', 0, 0);
        if (spoken.contains(language))
            return language;
    }
    return u"en"_s;
}

} // namespace

QStringList spokenLanguages()
{
    QStringList languages;
    for (const auto& file : QDir(QString(ourFolder)).entryList({u"flare_*.qm"_s}, QDir::Files, QDir::Name))
        languages.append(file.section(u'_', 1).section(u'.', 0, 0));
    return languages;
}

void speakLanguageOf(const QLocale& locale)
{
    const auto language = languageFor(locale);
    // Qt's is missing where its package of translations is; the buttons of its dialogs are English then.
    install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"flare_"_s + language, QString(ourFolder));
}

} // namespace Flare
