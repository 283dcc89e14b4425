# Completion in bash for tidemark and tidemark-batch.

# Words that begin as the current one does. Without any, readline goes on to the names of files.
_tidemark_words() {
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
}

_tidemark_nothing() {
    COMPREPLY=()
    compopt +o default
}

_tidemark_setting() {
    case $1 in
        warmup) _tidemark_words 'zero exclude' ;;
        order) _tidemark_words 'auto file' ;;
        format.delimiter) _tidemark_words 'comma semicolon tab pipe' ;;
        format.decimal) _tidemark_words 'point comma' ;;
        format.dates) _tidemark_words 'day-first month-first' ;;
        format.header) _tidemark_words 'true false' ;;
        *) _tidemark_nothing ;;
    esac
}

_tidemark_keys() {
    _tidemark_words 'seed= window= version= warmup= order= columns.time= columns.open= columns.high= columns.low=
        columns.close= columns.volume= format.delimiter= format.decimal= format.dates= format.header= format.encoding=
        format.zone='
    compopt -o nospace
}

# The options that are not given yet; one may be repeated.
_tidemark_options() {
    local option left=
    for option in $1; do
        case " ${COMP_WORDS[*]:0:COMP_CWORD} " in
            *" $option "*) [ "$option" != --set ] || left+=" $option" ;;
            *) left+=" $option" ;;
        esac
    done
    _tidemark_words "$left"
}

# A model may be a folder as well.
_tidemark_models() {
    mapfile -t COMPREPLY < <(compgen -W 'challenger champion' -- "$current"; compgen -d -- "$current")
    compopt -o filenames
}

_tidemark_first() {
    mapfile -t COMPREPLY < <(compgen -W 'sample completion volatility' -- "$current"; compgen -f -- "$current")
    compopt -o filenames
}

_tidemark_volatility() {
    local own='' command=${COMP_WORDS[2]}
    if [ "$COMP_CWORD" -eq 2 ] && [[ $current != -* ]]; then
        _tidemark_words 'init ingest check features profile train compare promote rollback predict serve health drift run version runs'
        return
    elif [ "$COMP_CWORD" -gt 2 ] && [ "$command" = version ]; then
        if [ "$COMP_CWORD" -eq 3 ] && [[ $current != -* ]]; then
            _tidemark_words 'init add status push pull log'
            return
        fi
        [ "$COMP_CWORD" -eq 3 ] || command="version ${COMP_WORDS[3]}"
    elif [ "$COMP_CWORD" -gt 2 ] && [ "$command" = runs ]; then
        if [ "$COMP_CWORD" -eq 3 ] && [[ $current != -* ]]; then
            _tidemark_words 'list show compare push'
            return
        fi
        [ "$COMP_CWORD" -eq 3 ] || command="runs ${COMP_WORDS[3]}"
    fi
    case $command in
        init) own='--input --output' ;;
        ingest) own='--days --source --interval --base-url --input --output' ;;
        check | profile) own='--input --output' ;;
        features) own='--input --output --interval --horizon --extended --normalize --self-test' ;;
        train) own='--input --output --interval --horizon --walk-forward' ;;
        compare) own='--challenger --champion --input --output' ;;
        promote) own='--challenger --input --output' ;;
        rollback | 'runs show' | 'runs compare' | 'runs push') own='--output' ;;
        predict) own='--model --input --output' ;;
        serve) own='--host --port --model --token-file --no-auth --tls-cert --tls-key' ;;
        health) own='--url' ;;
        drift) own='--reference --current --output --fail-on-drift' ;;
        run) own='--input --output --every --days --source --base-url' ;;
        'runs list') own='--most --output' ;;
        'version init') own='--input --remote --endpoint --region --name --output' ;;
        'version add') own='--input --output' ;;
        'version status') own='--input --cloud --remote --output' ;;
        'version push') own='--input --remote --jobs --output' ;;
        'version pull') own='--input --remote --jobs --force --output' ;;
        'version log') own='--input --most --output' ;;
        *) _tidemark_options '--help --version'; return ;;
    esac
    # What is no option is a path for most of the commands for versions.
    if [[ $command == version\ * && $command != 'version init' && $current != -* ]]; then
        return
    fi
    _tidemark_options "--config $own --json --help"
}

_tidemark() {
    local run='--input --config --output --log-file --signals --report --threads --set --check --quiet --help --version'
    local current=${COMP_WORDS[COMP_CWORD]} at=$((COMP_CWORD - 1)) first=${COMP_WORDS[1]} program=${1##*/}
    COMPREPLY=()
    # "--input=data.csv" comes as three words.
    if [ "$current" = = ]; then
        current=
    elif [ "${COMP_WORDS[at]}" = = ]; then
        at=$((at - 1))
    fi
    if [[ "${COMP_WORDS[*]:0:at}" == *" --set"?( =) ]]; then
        _tidemark_setting "${COMP_WORDS[at]}"
        return
    fi
    # An option has the same kind of value in every command, but this one.
    if [ "${COMP_WORDS[at]}" = --remote ] && [ "${COMP_WORDS[3]}" != init ]; then
        _tidemark_nothing
        return
    fi
    case ${COMP_WORDS[at]} in
        --input | --config | --output | --log-file | --signals | --report | --remote | --reference | --current) return ;;
        --threads | --rows | --seed | --interval | --start | --days | --horizon | --base-url | --endpoint | --region | --name | \
            --jobs | --most | --walk-forward | --every) _tidemark_nothing ;;
        --challenger | --champion | --model) _tidemark_models ;;
        --source) _tidemark_words 'cryptocompare binance coinbase' ;;
        --set) _tidemark_keys ;;
        *)
            if [ "$COMP_CWORD" -gt 1 ] && [ "$first" = sample ]; then
                _tidemark_options '--rows --seed --interval --start --output --help --version'
            elif [ "$COMP_CWORD" -gt 1 ] && [ "$first" = completion ]; then
                _tidemark_options '--help --version'
            elif [ "$COMP_CWORD" -gt 1 ] && [ "$first" = volatility ]; then
                _tidemark_volatility
            elif [ "$program" = tidemark-batch ]; then
                _tidemark_options "$run"
            elif [ "$COMP_CWORD" -eq 1 ] && [[ $current != -* ]]; then
                _tidemark_first
            else
                _tidemark_options "--batch $run"
            fi
            ;;
    esac
}

complete -o default -F _tidemark tidemark tidemark-batch
