# The further files of the assessment view, added to votum-ui.
target_sources(votum-ui PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/answerextras.h ${CMAKE_CURRENT_LIST_DIR}/answerextras.cpp
  ${CMAKE_CURRENT_LIST_DIR}/answerrow.h ${CMAKE_CURRENT_LIST_DIR}/answerrow.cpp
  ${CMAKE_CURRENT_LIST_DIR}/card.h ${CMAKE_CURRENT_LIST_DIR}/card.cpp
  ${CMAKE_CURRENT_LIST_DIR}/channelpanel.h ${CMAKE_CURRENT_LIST_DIR}/channelpanel.cpp
  ${CMAKE_CURRENT_LIST_DIR}/choiceeditor.h ${CMAKE_CURRENT_LIST_DIR}/choiceeditor.cpp
  ${CMAKE_CURRENT_LIST_DIR}/contenttable.h ${CMAKE_CURRENT_LIST_DIR}/contenttable.cpp
  ${CMAKE_CURRENT_LIST_DIR}/countrybox.h ${CMAKE_CURRENT_LIST_DIR}/countrybox.cpp
  ${CMAKE_CURRENT_LIST_DIR}/datefield.h ${CMAKE_CURRENT_LIST_DIR}/datefield.cpp
  ${CMAKE_CURRENT_LIST_DIR}/decisionpanel.h ${CMAKE_CURRENT_LIST_DIR}/decisionpanel.cpp
  ${CMAKE_CURRENT_LIST_DIR}/disclosure.h ${CMAKE_CURRENT_LIST_DIR}/disclosure.cpp
  ${CMAKE_CURRENT_LIST_DIR}/eventspanel.h ${CMAKE_CURRENT_LIST_DIR}/eventspanel.cpp
  ${CMAKE_CURRENT_LIST_DIR}/growingtext.h ${CMAKE_CURRENT_LIST_DIR}/growingtext.cpp
  ${CMAKE_CURRENT_LIST_DIR}/iconlabel.h ${CMAKE_CURRENT_LIST_DIR}/iconlabel.cpp
  ${CMAKE_CURRENT_LIST_DIR}/lineedit.h
  ${CMAKE_CURRENT_LIST_DIR}/linkbutton.h ${CMAKE_CURRENT_LIST_DIR}/linkbutton.cpp
  ${CMAKE_CURRENT_LIST_DIR}/opinionpanel.h ${CMAKE_CURRENT_LIST_DIR}/opinionpanel.cpp
  ${CMAKE_CURRENT_LIST_DIR}/optionrow.h ${CMAKE_CURRENT_LIST_DIR}/optionrow.cpp
  ${CMAKE_CURRENT_LIST_DIR}/purposechoices.h ${CMAKE_CURRENT_LIST_DIR}/purposechoices.cpp
  ${CMAKE_CURRENT_LIST_DIR}/recipientdialog.h ${CMAKE_CURRENT_LIST_DIR}/recipientdialog.cpp
  ${CMAKE_CURRENT_LIST_DIR}/resultpanel.h ${CMAKE_CURRENT_LIST_DIR}/resultpanel.cpp
  ${CMAKE_CURRENT_LIST_DIR}/riskdialog.h ${CMAKE_CURRENT_LIST_DIR}/riskdialog.cpp
  ${CMAKE_CURRENT_LIST_DIR}/sealpanel.h ${CMAKE_CURRENT_LIST_DIR}/sealpanel.cpp
  ${CMAKE_CURRENT_LIST_DIR}/sourcetext.h ${CMAKE_CURRENT_LIST_DIR}/sourcetext.cpp
  ${CMAKE_CURRENT_LIST_DIR}/steppart.h
  ${CMAKE_CURRENT_LIST_DIR}/stepstate.h ${CMAKE_CURRENT_LIST_DIR}/stepstate.cpp
  ${CMAKE_CURRENT_LIST_DIR}/textlabel.h ${CMAKE_CURRENT_LIST_DIR}/textlabel.cpp
  ${CMAKE_CURRENT_LIST_DIR}/unansweredlist.h ${CMAKE_CURRENT_LIST_DIR}/unansweredlist.cpp
  ${CMAKE_CURRENT_LIST_DIR}/wheelguard.h ${CMAKE_CURRENT_LIST_DIR}/wheelguard.cpp)
