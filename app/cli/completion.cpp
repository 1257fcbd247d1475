// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/completion.h"

#include "app/cli/nextwords.h"
#include "app/cli/renderer.h"
#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// Each script hands the words over as they stand, the unfinished one last, and gets a line for each offer: the word,
// and behind a tab what it means. So all shells offer the same, and names from the file too.
constexpr auto filesWanted = ":files"_L1;

QString bashCompletion()
{
    return uR"sh(# bash completion for flare
_flare() {
    local line program=${COMP_WORDS[0]/#\~/$HOME} words=("${COMP_WORDS[@]:1:COMP_CWORD}")
    COMPREPLY=()
    while IFS= read -r line; do
        if [[ $line == :files ]]; then
            compopt -o default 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
        else
            COMPREPLY+=("$(printf '%q' "${line%%$'\t'*}")")
        fi
    done < <("$program" completion_words -- "${words[@]}" 2>/dev/null)
}
complete -F _flare flare
)sh"_s;
}

QString zshCompletion()
{
    return uR"sh(#compdef flare
_flare() {
    local -a offers described
    local offer
    offers=("${(@f)$("${words[1]/#\~/$HOME}" completion_words -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ $offers[1] == :files ]]; then _files; return; fi
    for offer in $offers; do described+=("${${offer%%$'\t'*}//:/\\:}:${offer#*$'\t'}"); done
    _describe flare described
}
# Autoloaded from a folder of $fpath, this file is the function itself; sourced, it announces it.
if [[ $funcstack[1] == _flare ]]; then _flare "$@"; else compdef _flare flare; fi
)sh"_s;
}

QString fishCompletion()
{
    return uR"sh(# fish completion for flare
function __flare_words
    set -l typed (commandline -opc)
    set -l offers ($typed[1] completion_words -- $typed[2..-1] (commandline -ct | string collect --allow-empty) 2>/dev/null)
    if test "$offers[1]" = :files
        __fish_complete_path (commandline -ct)
    else
        printf '%s\n' $offers
    end
end
complete -c flare -f -a '(__flare_words)'
)sh"_s;
}

Outcome print(const CommandContext& context)
{
    const auto shell = context.arguments.text(u"shell"_s);
    context.renderer.showText(shell == u"bash"_s      ? bashCompletion()
                                  : shell == u"zsh"_s ? zshCompletion()
                                                      : fishCompletion());
    return {};
}

Outcome printWords(const CommandContext& context)
{
    const auto next = nextWords(context.arguments.list(u"words"_s), context.commands);
    QString text = next.files ? filesWanted + u'\n' : QString();
    for (const auto& offer : next.offers) {
        // Else one name would be offered as two.
        if (!offer.word.contains(u'\n') && !offer.word.contains(u'\t'))
            text += offer.word + u'\t' + offer.summary + u'\n';
    }
    context.renderer.showText(text);
    return {};
}

} // namespace

Command completionCommand()
{
    Command command;
    command.id = u"completion"_s;
    command.group = Text::tr("Around it");
    command.summary = Text::tr("Prints the completion script of a shell.");
    command.description =
        Text::tr("For bash: source <(flare completion bash)\nFor zsh: source <(flare completion zsh)\n"
                 "For fish: flare completion fish | source");
    command.parameters = {
        {u"shell"_s, Parameter::Kind::Text, Text::tr("The shell."), true, true, {}, {u"bash"_s, u"zsh"_s, u"fish"_s}}};
    command.run = print;
    command.example = u"bash"_s;
    return command;
}

Command completionWordsCommand()
{
    Command command;
    command.id = u"completion_words"_s;
    command.group = Text::tr("Around it");
    command.summary = Text::tr("Prints what can come next in a call; the completion scripts ask it.");
    command.description =
        Text::tr("Behind -- stand the words that have been typed, the last one as far as it has been. "
                 "Prints a line for each offer, \":files\" where the name of a file is wanted.");
    command.parameters = {{u"words"_s, Parameter::Kind::Command, Text::tr("The words."), false, false, {}, {}}};
    command.run = printWords;
    command.example = u"-- audit v"_s;
    return command;
}

} // namespace Flare
