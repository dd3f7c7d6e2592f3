# Proves that layers.cmake reports each kind of leak, at its line, and passes a tree without one.
#
#   cmake -DWORK=<folder that may be emptied> -P tests/layers_selftest.cmake
cmake_minimum_required(VERSION 3.25)

if(NOT WORK)
    message(FATAL_ERROR "Say where to work: cmake -DWORK=<folder> -P tests/layers_selftest.cmake")
endif()
get_filename_component(WORK "${WORK}" ABSOLUTE)
set(tree "${WORK}/tree")
set(failures 0)

# A tree in which everything allowed is done once.
function(make_clean_tree)
    file(REMOVE_RECURSE "${tree}")
    file(WRITE "${tree}/core/record/id.h" "#pragma once\n#include <QtCore/QUuid>\n#include <QString>\n")
    file(WRITE "${tree}/core/record/case.h" "#include \"id.h\"\n#include \"../record/id.h\"\n#include <QtGlobal>\n")
    file(WRITE "${tree}/core/precompiled.h" "#include <QDate>\n#include <span>\n")
    file(WRITE "${tree}/core/rules/clock.h" "#include <QDateTime>\n")
    file(WRITE "${tree}/core/rules/clock.cpp"
         "#include \"core/rules/clock.h\"\nauto a = QDate::currentDate();\nauto b = QDateTime::currentDateTimeUtc();\n")
    file(WRITE "${tree}/core/rules/rag.h" "#include \"core/record/case.h\"\n// never QDate::currentDate() here\n")
    file(WRITE "${tree}/core/file/store.cpp"
         "#include \"core/record/id.h\"\n#include <QSqlQuery>\n#include <QtSql/QSqlDatabase>\n")
    file(WRITE "${tree}/core/plan/plan.h"
         "#include \"core/file/store.h\"\n#include \"core/rules/rag.h\"\n#include \"core/record/id.h\"\n")
    file(WRITE "${tree}/core/tables/csv.h" "#include \"core/plan/plan.h\"\n#include <xlsxwriter.h>\n#include <span>\n")
    file(WRITE "${tree}/core/progress/ageing.h" "#include \"core/tables/csv.h\"\n#include \"core/rules/rag.h\"\n")
    file(WRITE "${tree}/core/report/pack.h" "#include \"core/progress/ageing.h\"\n#include \"core/tables/csv.h\"\n")
    file(WRITE "${tree}/core/exchange/merge.h" "#include \"core/plan/plan.h\"\n#include <sodium.h>\n")
    file(WRITE "${tree}/ui/pages/page.h"
         "#include \"core/plan/plan.h\"\n#include \"ui/models/model.h\"\n#include <QtWidgets/QWidget>\n#include <QPainter>\n")
    file(WRITE "${tree}/ui/print/pdf.h" "#include \"core/report/pack.h\"\n#include <qpdf/QPDF.hh>\n")
    file(WRITE "${tree}/app/main.cpp" "#include \"ui/pages/page.h\"\n#include \"core/plan/plan.h\"\n#include <QApplication>\n")
    file(WRITE "${tree}/tests/core/store_test.cpp"
         "#include \"core/file/store.h\"\n#include \"ui/pages/page.h\"\n#include \"tests/support/qtprint.h\"\n")
endfunction()

function(run_check)
    execute_process(COMMAND "${CMAKE_COMMAND}" "-DROOT=${tree}" -P "${CMAKE_CURRENT_LIST_DIR}/layers.cmake"
                    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    set(status "${status}" PARENT_SCOPE)
    set(output "${output}" PARENT_SCOPE)
endfunction()

macro(wrong what)
    math(EXPR failures "${failures} + 1")
    message(NOTICE "${what}:\n${output}")
endmacro()

# Puts one line into a file of the clean tree, below text that could mislead the count of lines.
set(cases 0)
macro(leak file line rule)
    math(EXPR cases "${cases} + 1")
    make_clean_tree()
    file(WRITE "${tree}/${file}" "#pragma once\n\n// [one; two] \\\n\n${line}\nint x;\n")
    run_check()
    string(FIND "${output}" "${file}:5: " place)
    string(FIND "${output}" "${rule}" words)
    string(FIND "${output}" "run against the layers: 1\n" total)
    if(status EQUAL 0 OR place EQUAL -1 OR words EQUAL -1 OR total EQUAL -1)
        wrong("Not reported as it should be: ${line} in ${file}")
    endif()
endmacro()

make_clean_tree()
run_check()
if(NOT status EQUAL 0 OR NOT output MATCHES "The layers hold: 16 files")
    wrong("The clean tree does not pass")
endif()

# Between the layers
leak(core/rules/x.h "#include \"ui/pages/page.h\"" "core/rules may include only")
leak(core/plan/x.h "#include <app/main.h>" "core/plan may include only")
leak(core/record/x.h "  #  include \"../../ui/pages/page.h\"" "core/record may include only")
leak(ui/pages/x.h "#include \"app/main.h\"" "ui may include only")
leak(ui/pages/x.h "#include \"tests/support/qtprint.h\"" "ui may include only")
leak(app/x.cpp "#include \"tests/support/qtprint.h\"" "app may include only")
leak(core/precompiled.h "#include \"core/plan/edits.h\"" "core/precompiled.h may include only")
leak(core/file/x.cpp "#include \"tests/support/qtprint.h\"" "core/file may include only")
leak(ui/models/x.h "#include \"core/file/store.h\"" "ui never includes core/file")
leak(ui/pages/x.h "#include <qpdf/QPDF.hh>" "libqpdf is for ui/print only")
leak(ui/pages/x.h "#include <zip.h>" "libzip is for ui/print and core/tables only")
leak(core/report/x.h "#include <qpdf/QPDF.hh>" "libqpdf is for ui/print only")
leak(ui/models/x.h "#include \"core/plan/../file/store.h\"" "ui never includes core/file")

# Inside core
leak(core/record/x.h "#include \"core/rules/rag.h\"" "core/record may include only")
leak(core/record/x.h "#include \"../rules/rag.h\"" "core/record may include only")
leak(core/rules/x.h "#include \"core/plan/plan.h\"" "core/rules may include only")
leak(core/rules/x.h "#include \"core/file/store.h\"" "core/rules may include only")
leak(core/file/x.h "#include \"core/rules/rag.h\"" "core/file may include only")
leak(core/file/x.h "#include \"core/plan/plan.h\"" "core/file may include only")
foreach(upper tables progress report exchange)
    leak(core/plan/x.h "#include \"core/${upper}/x.h\"" "core/plan may include only")
    leak(core/${upper}/x.h "#include \"core/file/store.h\"" "core/${upper} may include only")
endforeach()
leak(core/progress/x.h "#include \"core/report/pack.h\"" "core/progress may include only")
leak(core/tables/x.h "#include \"core/progress/ageing.h\"" "core/tables may include only")
leak(core/exchange/x.h "#include \"core/report/pack.h\"" "core/exchange may include only")

# Screens and fonts in core, in each form of include
foreach(header QtWidgets/QWidget QWidget QtGui/QPainter QPainter QColor QFont QImage QTextDocument QPdfWriter
        QUndoStack QtCharts/QChart QChartView QtPrintSupport/QPrinter QPrinter QtWidgets QtGui qwidget.h
        private/qwidget_p.h QtCore/private/qobject_p.h QTest QNetworkAccessManager)
    leak(core/report/x.h "#include <${header}>" "core knows of Qt only")
endforeach()
leak(core/file/x.h "#include \"QColor\"" "core knows of Qt only")

# SQL outside core/file
foreach(place core/plan core/exchange ui/models app tests/core)
    leak(${place}/x.cpp "#include <QSqlQuery>" "SQL stands in core/file only")
endforeach()
leak(core/plan/x.h "#include <QtSql/QSqlDatabase>" "SQL stands in core/file only")
leak(core/plan/x.h "#include <QtSql>" "SQL stands in core/file only")
leak(core/plan/x.h "#include <qsqlquery.h>" "SQL stands in core/file only")

# The time
foreach(call "QDate::currentDate()" "QDateTime::currentDateTime()" "QDateTime::currentDateTimeUtc()"
        "QDateTime::currentMSecsSinceEpoch()" "QDateTime::currentSecsSinceEpoch()" "QTime::currentTime()"
        "std::chrono::system_clock::now()")
    leak(core/rules/lateness.cpp "auto now = ${call}, at = list[0]" "only core/rules/clock may")
endforeach()
leak(ui/pages/x.cpp "auto now = QDate::currentDate()" "only core/rules/clock may")
leak(core/file/clock.cpp "open(\"file://x\", QDate::currentDate())" "only core/rules/clock may")

# A folder without a place, and a tree without sources
make_clean_tree()
file(WRITE "${tree}/core/misc/x.h" "#pragma once\n")
run_check()
if(status EQUAL 0 OR NOT output MATCHES "core/misc/x.h:1: stands in core/misc, which has no place")
    wrong("A folder that is no layer is not reported")
endif()
file(REMOVE_RECURSE "${tree}")
file(MAKE_DIRECTORY "${tree}")
run_check()
if(status EQUAL 0)
    wrong("A tree without sources passes")
endif()

file(REMOVE_RECURSE "${tree}")
if(failures)
    message(FATAL_ERROR "${failures} of the layer check's own tests failed.")
endif()
message(STATUS "The layer check holds: ${cases} leaks reported, a clean tree passed.")
