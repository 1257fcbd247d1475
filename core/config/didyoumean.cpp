// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/didyoumean.h"

#include "core/base/text.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace Flare {

namespace {

constexpr qsizetype longest = 64;

QString folded(const QString& word)
{
    return word.toCaseFolded().replace(u'-', u'_');
}

/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each at the price of one.
int distance(const QString& a, const QString& b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> above(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        before.swap(above);
        above.swap(row);
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int substituted = above[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({substituted, above[at] + 1, row[at - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
    }
    return row.back();
}

} // namespace

std::optional<QString> nearest(const QString& word, const QStringList& candidates)
{
    if (word.isEmpty() || word.size() > longest)
        return std::nullopt;
    const QString wanted = folded(word);
    std::optional<QString> best;
    int bestDistance = std::numeric_limits<int>::max();
    for (const QString& candidate : candidates) {
        const auto length = std::max(candidate.size(), word.size());
        const int allowed = length <= 3 ? 1 : length <= 7 ? 2 : 3;
        if (std::abs(candidate.size() - word.size()) > allowed)
            continue;
        const int found = distance(wanted, folded(candidate));
        if (found <= allowed && found < bestDistance) {
            best = candidate;
            bestDistance = found;
        }
    }
    return best;
}

QString didYouMean(const QString& word, const QStringList& candidates)
{
    const auto candidate = nearest(word, candidates);
    return candidate ? Text::tr("Did you mean \"%1\"?").arg(*candidate) : QString();
}

} // namespace Flare
