@echo off
rem suzhi COMMAND ...: runs the jar beside this file, in UTF-8 whatever the code page says.
rem Most commands end before the optimising compiler has paid for itself; the long ones have it.
setlocal
set compiler=-XX:TieredStopAtLevel=1
if "%~1"=="rehearse" set compiler=
if "%~1"=="items" set compiler=
if "%~1"=="score" set compiler=%compiler% -XX:+UseParallelGC
java %compiler% -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -jar "%~dp0suzhi.jar" %*
