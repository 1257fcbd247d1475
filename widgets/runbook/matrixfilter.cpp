// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbook/matrixfilter.h"

#include "widgets/runbook/databasematrix.h"

namespace Flare {

void MatrixFilter::setWanted(const QString& words, bool onlyAttention)
{
    m_words = words.trimmed();
    m_onlyAttention = onlyAttention;
    invalidateFilter();
}

bool MatrixFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto index = sourceModel()->index(row, DatabaseMatrix::Name, parent);
    return index.data().toString().contains(m_words, Qt::CaseInsensitive)
        && (!m_onlyAttention || index.data(DatabaseMatrix::AttentionRole).toBool());
}

} // namespace Flare
