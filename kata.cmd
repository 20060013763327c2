@echo off
rem Builds the grader when its sources have changed, then runs it: everything after kata is for the grader.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "tool=%root%artifacts\tool"
set "fresh=%root%artifacts\tool.new"
set "log=%root%artifacts\tool.log"

where dotnet >nul 2>nul
if errorlevel 1 (
    echo kata: the .NET SDK 10 is needed and 'dotnet' is not on the path. It is at https://dotnet.microsoft.com/download. 1>&2
    exit /b 3
)

rem Whether anything that the grader is made of is newer than what was built. The stubs are left out: editing one must not build.
powershell -NoLogo -NoProfile -NonInteractive -Command ^
    "$stamp = Get-Item -Force -ErrorAction SilentlyContinue '%tool%\.built'; if (-not $stamp) { exit 1 };" ^
    "if (\"$(Get-Content -Raw $stamp)\".Trim() -ne \"$env:KATAS_TORCH\") { exit 1 };" ^
    "$sources = @(Get-ChildItem -Recurse -File '%root%grader', '%root%reference', '%root%katas\contracts'; Get-ChildItem '%root%katas\*\kata.json', '%root%katas\*\README*.md'; Get-ChildItem '%root%katas\*\*.cs' | Where-Object { $_.Name -cmatch '^I[A-Z]' }; Get-Item '%root%Directory.*.props', '%root%global.json');" ^
    "if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $stamp.LastWriteTimeUtc } | Select-Object -First 1) { exit 1 } else { exit 0 }"
if not errorlevel 1 goto run

echo Building the grader (once, about a minute)... 1>&2
if exist "%fresh%" rmdir /s /q "%fresh%"
mkdir "%fresh%"
rem The stamp's time is that of the beginning: what changes while it is built is newer.
> "%fresh%\.built" echo(%KATAS_TORCH%
type nul > "%log%"
call :publish true
if not errorlevel 1 goto built
findstr /c:"NU1101" /c:"NU1102" /c:"NU1301" /c:"NETSDK1094" "%log%" >nul
if errorlevel 1 goto failed
call :publish false
if errorlevel 1 goto failed
echo The ReadyToRun compiler could not be had: the grader is built without it and starts more slowly. 1>&2

:built
rem One that was told to end half way says that all went well.
if not exist "%fresh%\Katas.Cli.dll" goto failed
if exist "%tool%" rmdir /s /q "%tool%"
move "%fresh%" "%tool%" >nul
if errorlevel 1 goto failed

:run
rem What was typed, for the commands that a report offers.
set "KATA_COMMAND=%~0"
dotnet "%tool%\Katas.Cli.dll" %*
exit /b %errorlevel%

:failed
type "%log%" 1>&2
echo kata: building the grader failed; what the build said stands above and in %log%. 1>&2
exit /b 3

:publish
dotnet publish "%root%grader\Cli\Katas.Cli.csproj" --configuration Release --output "%fresh%" --use-current-runtime --self-contained false ^
    -p:UseAppHost=false -p:PublishReadyToRun=%1 -p:DebugType=none --nologo --verbosity quiet >> "%log%" 2>&1
exit /b %errorlevel%
