// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/keychain.h"

#include "widgets/session/keychainindex.h"

#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <memory>
#include <utility>

#ifdef FLARE_HAS_KEYCHAIN
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QFuture>
#include <QLibrary>
#include <QtConcurrentRun>
#include <qt6keychain/keychain.h>
#endif

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// Settings take a slash for a folder.
QString entryOf(const KeychainLogin& login)
{
    return login.server.text() + u':' + QString::fromLatin1(QUrl::toPercentEncoding(login.user));
}

#ifdef FLARE_HAS_KEYCHAIN

// The bus answers at once if it works at all.
constexpr Milliseconds lookLimit{2'000};

const auto service = u"pg-flare"_s;

QStringList busNames(const QString& method)
{
    const auto bus = u"org.freedesktop.DBus"_s;
    const QDBusReply<QStringList> reply =
        QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(bus, u"/org/freedesktop/DBus"_s, bus, method),
                                           QDBus::Block, static_cast<int>(lookLimit.count()));
    return reply.value();
}

// QtKeychain 0.13 can't say it: without any of these its jobs would come back with an error, after the person has
// ticked the box. It loads libsecret by this name.
bool findKeychain()
{
    const auto names = busNames(u"ListNames"_s) + busNames(u"ListActivatableNames"_s);
    return (names.contains(u"org.freedesktop.secrets"_s) && QLibrary(u"secret-1"_s, 0).load())
        || names.contains(u"org.kde.kwalletd5"_s);
}

/// Starts the job, and calls back unless the keychain has gone. A job is never deleted by us: libsecret calls back into
/// it whether it is there or not.
template <typename Job, typename Done>
void start(Job* job, const QString& entry, const QObject* context, Done done)
{
    // Without a keychain a password is not kept, rather than kept in a plain file.
    job->setInsecureFallback(false);
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] { done(*job); });
    job->start();
}

#endif

} // namespace

Keychain::Keychain(Milliseconds limit, QObject* parent)
    : QObject(parent)
    , m_limit(limit)
{
}

bool Keychain::isEmpty() const
{
    return KeychainIndex::entries().isEmpty();
}

QStringList Keychain::addresses(const KeychainLogin& login) const
{
    return KeychainIndex::addresses(entryOf(login));
}

void Keychain::forget(const KeychainLogin& login)
{
    forgetEntry(entryOf(login));
}

void Keychain::forgetAll()
{
    for (const auto& entry : KeychainIndex::entries())
        forgetEntry(entry);
}

#ifdef FLARE_HAS_KEYCHAIN

bool Keychain::isBuiltIn()
{
    return true;
}

void Keychain::read(const KeychainLogin& login, const QObject* context, Found found)
{
    const auto first = std::make_shared<Found>(std::move(found));
    const Found answer = [first, context = QPointer(context)](std::optional<Secret> password) {
        if (const auto call = std::exchange(*first, {}); call && context)
            call(std::move(password));
    };
    const auto entry = entryOf(login);
    const bool isKept = !addresses(login).isEmpty();
    QTimer::singleShot(isKept ? m_limit : std::min(m_limit, lookLimit), this, [this, first, answer] {
        m_isStuck = m_isStuck || (*first && m_reading > 0);
        answer(std::nullopt);
    });
    QtConcurrent::run(&findKeychain).then(this, [this, answer, entry, isKept](bool isThere) {
        m_isAvailable = isThere;
        // Jobs run one after the other: behind one that hangs, this one would only wait in vain.
        if (isThere && isKept && !m_isStuck)
            readEntry(entry, answer);
        else
            answer(std::nullopt);
    });
}

void Keychain::readEntry(const QString& entry, const Found& found)
{
    ++m_reading;
    start(new QKeychain::ReadPasswordJob(service), entry, this, [this, found](const QKeychain::ReadPasswordJob& job) {
        --m_reading;
        m_isStuck = false;
        // Of a keychain that stays locked, libsecret says that it has no such entry.
        found(job.error() == QKeychain::NoError ? std::optional(Secret(job.binaryData())) : std::nullopt);
    });
}

void Keychain::store(const KeychainLogin& login, const QString& address, const Secret& password)
{
    m_forgetting.remove(entryOf(login));
    auto* job = new QKeychain::WritePasswordJob(service);
    auto text = QString::fromUtf8(password.reveal());
    job->setTextData(text);
    text.fill(u'\0');
    start(job, entryOf(login), this, [this, entry = entryOf(login), address](const QKeychain::WritePasswordJob& done) {
        if (done.error() != QKeychain::NoError) {
            emit failed(tr("The password is not in this desktop's keychain: %1").arg(done.errorString()));
            return;
        }
        KeychainIndex::add(entry, address);
        emit changed();
    });
}

// Read before, because what deletes does not unlock, and calls it a success to have found nothing.
void Keychain::forgetEntry(const QString& entry)
{
    m_forgetting.insert(entry);
    start(new QKeychain::ReadPasswordJob(service), entry, this, [this, entry](const QKeychain::ReadPasswordJob& job) {
        if (!m_forgetting.remove(entry))
            return;
        if (job.error() == QKeychain::NoError)
            removeEntry(entry);
        else
            emit failed(
                tr("No password was taken out of this desktop's keychain: it is locked, or has none any more."));
    });
}

void Keychain::removeEntry(const QString& entry)
{
    start(new QKeychain::DeletePasswordJob(service), entry, this,
          [this, entry](const QKeychain::DeletePasswordJob& job) {
              if (job.error() != QKeychain::NoError) {
                  emit failed(tr("The password is still in this desktop's keychain: %1").arg(job.errorString()));
                  return;
              }
              KeychainIndex::remove(entry);
              emit changed();
          });
}

#else

bool Keychain::isBuiltIn()
{
    return false;
}

void Keychain::read(const KeychainLogin&, const QObject*, Found found)
{
    found(std::nullopt);
}

void Keychain::store(const KeychainLogin&, const QString&, const Secret&) { }

void Keychain::forgetEntry(const QString&) { }

#endif

} // namespace Flare
