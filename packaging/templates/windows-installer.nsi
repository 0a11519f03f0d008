; Installs @{title} for one user, without administrator rights.
;   SETUP /S               without a question; /D=FOLDER, last, names another folder
;   remove.exe /S          removes it without a question; audits, settings and policy.toml stay
; Ends with 0 when done, 1 when somebody cancelled, 2 when something is in the way.
Unicode true
!ifdef TARGET
  Target "${TARGET}"
!endif
!ifdef COMPRESSOR
  SetCompressor ${COMPRESSOR}
!else
  SetCompressor /SOLID lzma
!endif
SetDateSave off
!ifdef SIGNED  ; what removes the program is made here, so it is signed here
  !uninstfinalize '$%@{sign_programs}% "%1"' = 0
!endif
RequestExecutionLevel user
ManifestDPIAware true
Name "@{title}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\@{windows_folder}"
InstallDirRegKey HKCU "Software\@{identifier}" "Folder"
BrandingText "@{title} @{version}"
Icon "${WORK}/program.ico"
UninstallIcon "${WORK}/program.ico"
VIProductVersion "@{version_numbers}"
VIAddVersionKey "ProductName" "@{title}"
VIAddVersionKey "ProductVersion" "@{version}"
VIAddVersionKey "FileVersion" "@{version}"
VIAddVersionKey "FileDescription" "Installs @{title} for one user"
VIAddVersionKey "CompanyName" "@{publisher}"
VIAddVersionKey "LegalCopyright" "@{license}"

!include MUI2.nsh
!include LogicLib.nsh
!define MUI_ICON "${WORK}/program.ico"
!define MUI_UNICON "${WORK}/program.ico"
!define MUI_WELCOMEPAGE_TEXT "This installs @{title} @{version} for you alone. It needs no administrator rights and no network, and the program sends nothing anywhere."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\@{title}.exe"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "The program is removed. Your audits, settings and the log stay where they are."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!define REMOVAL "Software\Microsoft\Windows\CurrentVersion\Uninstall\@{name}"
!define CLASSES "Software\Classes"


; A program that is open cannot be replaced: whoever installs is told before anything is changed.
!macro STOP_WHILE_OPEN FILE
  ${If} ${FileExists} "$INSTDIR\${FILE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${FILE}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "@{title} is open. Nothing was changed. Close it, then start this again." /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; Only what was installed is taken away: policy.toml, and whatever else lies beside it, stays.
!macro TAKE_AWAY_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licenses"
  Delete "$INSTDIR\@{title}.exe"
  Delete "$INSTDIR\@{name}.exe"
  Delete "$INSTDIR\document.ico"
!macroend

!macro TELL_EXPLORER
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section
  !insertmacro STOP_WHILE_OPEN "@{title}.exe"
  !insertmacro STOP_WHILE_OPEN "@{name}.exe"
  ${If} ${FileExists} "$INSTDIR\@{name}.exe"
    !insertmacro TAKE_AWAY_PROGRAM
  ${EndIf}
  ClearErrors
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "Not everything could be written to $INSTDIR. Is the disk full? Make room, then start this again; your audits were not touched." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  WriteUninstaller "$INSTDIR\remove.exe"
  CreateShortcut "$SMPROGRAMS\@{title}.lnk" "$INSTDIR\@{title}.exe"
  WriteRegStr HKCU "Software\@{identifier}" "Folder" "$INSTDIR"

  WriteRegStr HKCU "${CLASSES}\.@{file_extension}" "" "@{file_program_id}"
  WriteRegStr HKCU "${CLASSES}\.@{file_extension}" "Content Type" "@{file_mime}"
  WriteRegStr HKCU "${CLASSES}\.@{file_extension}\OpenWithProgids" "@{file_program_id}" ""
  WriteRegStr HKCU "${CLASSES}\@{file_program_id}" "" "@{file_title}"
  WriteRegStr HKCU "${CLASSES}\@{file_program_id}\DefaultIcon" "" "$INSTDIR\document.ico"
  WriteRegStr HKCU "${CLASSES}\@{file_program_id}\shell\open\command" "" '"$INSTDIR\@{title}.exe" "%1"'

  WriteRegStr HKCU "${REMOVAL}" "DisplayName" "@{title}"
  WriteRegStr HKCU "${REMOVAL}" "DisplayVersion" "@{version}"
  WriteRegStr HKCU "${REMOVAL}" "DisplayIcon" "$INSTDIR\@{title}.exe"
  WriteRegStr HKCU "${REMOVAL}" "Publisher" "@{publisher}"
  WriteRegStr HKCU "${REMOVAL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${REMOVAL}" "UninstallString" '"$INSTDIR\remove.exe"'
  WriteRegStr HKCU "${REMOVAL}" "QuietUninstallString" '"$INSTDIR\remove.exe" /S'
  WriteRegDWORD HKCU "${REMOVAL}" "EstimatedSize" "@{installed_kb}"
  WriteRegDWORD HKCU "${REMOVAL}" "NoModify" 1
  WriteRegDWORD HKCU "${REMOVAL}" "NoRepair" 1
  !insertmacro TELL_EXPLORER
SectionEnd

Section Uninstall
  !insertmacro STOP_WHILE_OPEN "@{title}.exe"
  !insertmacro STOP_WHILE_OPEN "@{name}.exe"
  !insertmacro TAKE_AWAY_PROGRAM
  Delete "$INSTDIR\remove.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\@{title}.lnk"
  ReadRegStr $0 HKCU "${CLASSES}\.@{file_extension}" ""
  ${If} $0 == "@{file_program_id}"  ; another program may have taken the files over since
    DeleteRegKey HKCU "${CLASSES}\.@{file_extension}"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\@{file_program_id}"
  DeleteRegKey HKCU "${REMOVAL}"
  DeleteRegValue HKCU "Software\@{identifier}" "Folder"
  !insertmacro TELL_EXPLORER
SectionEnd
