// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topology/servercard.h"

#include "tests/shared/testprogram.h"

#include <QLabel>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class ServerCardTest : public QObject
{
    Q_OBJECT

private slots:
    void saysThatNothingIsKnownYet();
    void showsTheServerThatWasExpected();
    void showsWhyAServerIsNotTheRightOne();
    void spellsTheIdentifierForAScreenReader();

private:
    static ServerState server()
    {
        ServerState state;
        state.host = u"old.example.org"_s;
        state.port = 5432;
        state.expected = SystemIdentifier(7166421309857204913);
        return state;
    }
    static QString textOf(const ServerCard& card, const QString& name) { return card.findChild<QLabel*>(name)->text(); }
};

void ServerCardTest::saysThatNothingIsKnownYet()
{
    ServerCard card(Side::Publisher);
    card.show(server(), {});
    QVERIFY(textOf(card, u"verdict"_s).contains(u"Not asked yet"_s));
    QVERIFY(textOf(card, u"identifier"_s).contains(u"<b>204 913</b>"_s));
}

void ServerCardTest::showsTheServerThatWasExpected()
{
    auto state = server();
    state.identity.emplace();
    state.identity->version = 100023;
    state.identity->timeline = 3;
    state.identity->tls = u"TLSv1.3"_s;
    ServerCard card(Side::Publisher);
    card.show(state, QDateTime::currentDateTimeUtc());
    QVERIFY(textOf(card, u"facts"_s).contains(u"PostgreSQL 10.23"_s));
    QVERIFY(textOf(card, u"facts"_s).contains(u"primary"_s));
    QVERIFY(textOf(card, u"facts"_s).contains(u"TLSv1.3"_s));
    QVERIFY(textOf(card, u"verdict"_s).startsWith(u"✔"_s));
}

void ServerCardTest::showsWhyAServerIsNotTheRightOne()
{
    auto state = server();
    state.error = Error(ErrorKind::WrongServer, u"It has system_identifier 4711."_s, u"Find out why."_s);
    ServerCard card(Side::Subscriber);
    card.show(state, QDateTime::currentDateTimeUtc());
    QVERIFY(textOf(card, u"verdict"_s).startsWith(u"✖"_s));
    QVERIFY(textOf(card, u"verdict"_s).contains(u"4711"_s));
    QVERIFY(!textOf(card, u"facts"_s).contains(u"primary"_s));
}

void ServerCardTest::spellsTheIdentifierForAScreenReader()
{
    ServerCard card(Side::Publisher);
    card.show(server(), {});
    QVERIFY2(card.accessibleName().contains(u"7 1 6 6 4 2 1 3 0 9 8 5 7 2 0 4 9 1 3"_s),
             qPrintable(card.accessibleName()));
}

FLARE_TEST(ServerCardTest)
#include "tst_servercard.moc"
