; SPDX-License-Identifier: GPL-3.0-or-later
;
; The installer: for one account, without an administrator, in German or English as Windows is.
; /S installs without a question, /D=C:\a\folder (last, without quotes) elsewhere. Cases and settings
; are never touched, by the uninstaller neither. packaging/windows gives what stands in ${…}.
Target amd64-unicode
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

Name "Votum"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Votum"
InstallDirRegKey HKCU "Software\Votum\installation" "folder"
BrandingText "Votum ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "Votum"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "Votum ${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\votum.exe"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(stays)"
!define MUI_UNFINISHPAGE_NOAUTOCLOSE
!define MUI_FINISHPAGE_NOAUTOCLOSE

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString store ${LANG_ENGLISH} "Votum store"
LangString store ${LANG_GERMAN} "Votum-Ablage"
LangString case ${LANG_ENGLISH} "Votum case"
LangString case ${LANG_GERMAN} "Votum-Vorgang"
LangString running ${LANG_ENGLISH} "Votum is running. Please close it and try again."
LangString running ${LANG_GERMAN} "Votum läuft. Bitte beenden Sie das Programm und versuchen Sie es erneut."
LangString stays ${LANG_ENGLISH} "Your cases and settings stay where they are: $APPDATA\Votum, unless you chose another place."
LangString stays ${LANG_GERMAN} "Ihre Vorgänge und Einstellungen bleiben erhalten: $APPDATA\Votum, sofern Sie keinen anderen Ort gewählt haben."

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Votum"

; A program that runs cannot be written.
!macro REFUSE_WHILE_RUNNING
  ${If} ${FileExists} "$INSTDIR\votum.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\votum.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(running)" /SD IDOK
      SetErrorLevel 1
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; Only what this program has registered is taken away again.
!macro REGISTER EXTENSION TYPE WORDS
  WriteRegStr HKCU "Software\Classes\${EXTENSION}" "" "${TYPE}"
  WriteRegStr HKCU "Software\Classes\${TYPE}" "" "${WORDS}"
  WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\votum.exe,0"
  WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\votum.exe" "%1"'
!macroend
!macro UNREGISTER EXTENSION TYPE
  DeleteRegKey HKCU "Software\Classes\${TYPE}"
  ReadRegStr $0 HKCU "Software\Classes\${EXTENSION}" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey HKCU "Software\Classes\${EXTENSION}"
  ${EndIf}
!macroend

Section
  !insertmacro REFUSE_WHILE_RUNNING
  ; Of a version before nothing but this one's files stays.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  ${EndIf}
  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${FOLDER}/*"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Votum.lnk" "$INSTDIR\votum.exe"
  !insertmacro REGISTER ".votum" "Votum.Store" "$(store)"
  !insertmacro REGISTER ".votumcase" "Votum.Case" "$(case)"
  WriteRegStr HKCU "Software\Votum\installation" "folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Votum"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\votum.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Votum authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  !insertmacro REFUSE_WHILE_RUNNING
  !include "${FILES}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Votum.lnk"
  !insertmacro UNREGISTER ".votum" "Votum.Store"
  !insertmacro UNREGISTER ".votumcase" "Votum.Case"
  DeleteRegKey HKCU "Software\Votum\installation"
  DeleteRegKey HKCU "${UNINSTALL}"
  ${RefreshShellIcons}
  DetailPrint "$(stays)"
SectionEnd
