# Sourced by ./run and ./test: which edition, and whether it must be built. Needs $root.

# Sets $edition to Orleans or Embedded and says which and why. Ends with status 3 where Orleans was asked for and cannot be had.
choose_edition() {
  case $1 in
    auto)
      if can_restore_orleans; then
        edition=Orleans
        echo "Edition: Orleans (the configured NuGet feeds have its packages)"
      else
        edition=Embedded
        echo "Edition: Embedded (the configured NuGet feeds lack the Orleans packages)"
      fi
      ;;
    orleans)
      if ! can_restore_orleans; then
        echo "Edition: Orleans was asked for, but the configured NuGet feeds lack its packages."
        return 3
      fi
      edition=Orleans
      echo "Edition: Orleans (asked for)"
      ;;
    embedded)
      edition=Embedded
      echo "Edition: Embedded (asked for)"
      ;;
    *)
      echo "--edition must be auto, orleans or embedded, not '$1'." >&2
      return 2
      ;;
  esac
}

# Asks the feeds once; the answer is kept under artifacts/ until the packages or the feeds asked for change.
can_restore_orleans() {
  local answer="$root/artifacts/orleans-feed" question
  question=$(cat "$root/Directory.Packages.props" "$root/build/OrleansProbe.proj" \
    <(env | grep -E '^(NUGET_|RestoreConfigFile|OrleansVersion|StackExchangeRedisVersion|MicrosoftMLVersion)' | sort) \
    $(ls "$root"/[Nn]u[Gg]et.[Cc]onfig "$HOME"/.nuget/NuGet/NuGet.Config 2>/dev/null) | sha256sum)
  if [[ ! -f $answer || $(head -n 1 "$answer") != "$question" ]]; then
    mkdir -p "$root/artifacts"
    local found=no
    if dotnet restore "$root/build/OrleansProbe.proj" --verbosity quiet >/dev/null 2>&1; then found=yes; fi
    printf '%s\n%s\n' "$question" "$found" >"$answer"
  fi
  [[ $(tail -n 1 "$answer") == yes ]]
}

# True unless the given output is newer than every source file.
needs_build() {
  [[ ! -f $1 ]] && return 0
  [[ -n $(find "$root" -path "$root/artifacts" -prune -o -path "$root/.git" -prune -o -path '*/node_modules' -prune -o \
    -path "$root/tests" -prune -o -path "$root/docs" -prune -o -path "$root/data" -prune -o \
    -type f -newer "$1" \( -name '*.cs' -o -name '*.csproj' -o -name '*.props' -o -name '*.sql' -o -name '*.txt' -o -name '*.json' \
    -o -name '*.bin' -o -path '*/wwwroot/*' \) -print -quit) ]]
}

# Publishes a program compiled ahead of time, so that it starts faster and is quick from its first message on; or as it is, where the
# feeds lack the ahead-of-time compiler.
publish_edition() {
  local project=$1 to=$2
  dotnet_quietly publish "$project" -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o "$to" 2>/dev/null \
    || dotnet_quietly publish "$project" -c Release -o "$to"
}

build_edition() {
  dotnet_quietly build "$@"
}

# Builds quietly; on failure shows what went wrong.
dotnet_quietly() {
  local log="$root/artifacts/build-$edition.log"
  mkdir -p "$root/artifacts"
  if ! dotnet "$@" -p:Edition="$edition" -nologo >"$log" 2>&1; then
    grep -E 'error|warn' "$log" | sort -u | head -n 40 >&2
    echo "The build failed; the whole log is $log" >&2
    return 1
  fi
}
