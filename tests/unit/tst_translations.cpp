// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/translations.h"
#include "tests/shared/testprogram.h"

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

struct Sentence
{
    QString context;
    QString source;
    QString translation; ///< All forms of a number joined.
    bool isFinished = true;
    [[nodiscard]] QString key() const { return context + u": "_s + source; }
};

void readSentence(QXmlStreamReader& xml, const QString& context, QList<Sentence>& sentences)
{
    Sentence sentence{context, {}, {}, true};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            sentence.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            sentence.isFinished = !xml.attributes().hasAttribute(u"type"_s);
            sentence.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else {
            xml.skipCurrentElement();
        }
    }
    sentences.append(sentence);
}

QList<Sentence> sentencesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Sentence> sentences;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else
                readSentence(xml, context, sentences);
        }
    }
    return xml.hasError() ? QList<Sentence>() : sentences;
}

QStringList keysOf(const QList<Sentence>& sentences)
{
    QStringList keys;
    for (const auto& sentence : sentences)
        keys.append(sentence.key());
    keys.sort();
    return keys;
}

QSet<QString> placeholdersOf(const QString& text)
{
    static const QRegularExpression placeholder(u"%(?:n|\\d)"_s);
    QSet<QString> found;
    for (const auto& match : placeholder.globalMatch(text))
        found.insert(match.captured());
    return found;
}

bool hasMnemonic(const QString& text)
{
    static const QRegularExpression mnemonic(u"&\\w"_s);
    return text.contains(mnemonic);
}

QString fileOf(const QString& language)
{
    return u"%1/translations/flare_%2.ts"_s.arg(QStringLiteral(FLARE_PROJECT), language);
}

} // namespace

/// A language is complete or not shipped.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void knowsEverySentence_data() { languages(); }
    void knowsEverySentence();
    void keepsWhatIsFilledIn_data() { languages(); }
    void keepsWhatIsFilledIn();
    void speaksTheLanguageOfTheLocale();

private:
    static void languages();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("language");
    const auto spoken = spokenLanguages();
    QCOMPARE(spoken, QStringList({u"de"_s, u"en"_s, u"ja"_s}));
    for (const auto& language : spoken)
        QTest::newRow(qPrintable(language)) << language;
}

void TestTranslations::knowsEverySentence()
{
    QFETCH(const QString, language);
    const QTemporaryDir folder;
    const auto updated = folder.filePath(u"flare.ts"_s);
    QVERIFY(QFile::copy(fileOf(language), updated));

    QStringList arguments{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s,   u"-I"_s,
                          u"."_s,       u"core"_s,         u"app"_s,        u"widgets"_s};
    if (language == u"en")
        arguments.append(u"-pluralonly"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(FLARE_PROJECT));
    lupdate.start(QStringLiteral(FLARE_LUPDATE), arguments + QStringList{u"-ts"_s, updated});
    QVERIFY(lupdate.waitForFinished(60000) && lupdate.exitCode() == 0);

    const auto now = sentencesOf(updated);
    QVERIFY(now.size() > 20);
    for (const auto& sentence : now)
        QVERIFY2(sentence.isFinished, qPrintable(u"not translated: "_s + sentence.key()));
    QCOMPARE(keysOf(sentencesOf(fileOf(language))), keysOf(now));
}

void TestTranslations::keepsWhatIsFilledIn()
{
    QFETCH(const QString, language);
    for (const auto& sentence : sentencesOf(fileOf(language))) {
        QVERIFY2(!sentence.translation.trimmed().isEmpty(), qPrintable(sentence.key()));
        // A translation that shows another menu key than none, or none where there is one, is a slip.
        QVERIFY2(hasMnemonic(sentence.translation) == hasMnemonic(sentence.source), qPrintable(sentence.key()));
        QVERIFY2(placeholdersOf(sentence.translation) == placeholdersOf(sentence.source),
                 qPrintable(sentence.key() + u" → "_s + sentence.translation));
    }
}

void TestTranslations::speaksTheLanguageOfTheLocale()
{
    const auto sentence = [](int tables) { return Text::tr("%n table(s) will be copied.", nullptr, tables); };
    QCOMPARE(sentence(2), u"2 table(s) will be copied."_s);
    // A language that is not spoken gets English.
    speakLanguageOf(QLocale(u"fr_FR"_s));
    QCOMPARE(sentence(1), u"1 table will be copied."_s);
    QCOMPARE(sentence(2), u"2 tables will be copied."_s);
    speakLanguageOf(QLocale(u"de_AT"_s));
    QCOMPARE(sentence(1), u"1 Tabelle wird kopiert."_s);
    QCOMPARE(sentence(2), u"2 Tabellen werden kopiert."_s);
    speakLanguageOf(QLocale(u"ja_JP"_s));
    QCOMPARE(sentence(1), u"1テーブルをコピーします。"_s);
    QCOMPARE(Text::tr("streaming"), u"ストリーミング中"_s);
}

FLARE_TEST(TestTranslations)
#include "tst_translations.moc"
