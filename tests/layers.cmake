# Fails on a line that runs against the layers of the house.
#
#   cmake -DROOT=<the checkout> -P tests/layers.cmake
#
# Links do not keep the layers apart: all Qt modules share one include root, and static libraries link late.
cmake_minimum_required(VERSION 3.25)

# What each layer may include of ours, itself among it. What stands in core and is not here is reported.
set(app app ui core)
set(ui ui core)
set(tests app ui core tests)
set(core/precompiled.h core/record)
set(core/record core/record)
set(core/rules core/rules ${core/record})
set(core/file core/file ${core/record})
set(core/plan core/plan core/file ${core/rules})
set(above_plan core/plan ${core/rules})
set(core/tables core/tables ${above_plan})
set(core/progress core/progress core/tables ${above_plan})
set(core/meetings core/meetings core/progress ${above_plan})
set(core/report core/report core/meetings core/progress core/tables ${above_plan})
set(core/exchange core/exchange core/tables ${above_plan})

# What core may include of Qt: classes of Qt Core. One that belongs there and is missing may be added.
set(QT_CORE
    QAbstractItemModel QAbstractListModel QAbstractTableModel QAnyStringView QAtomicInt QAtomicInteger
    QAtomicPointer QBitArray QBuffer QByteArray QByteArrayList QByteArrayMatcher QByteArrayView QCache
    QCalendar QCborArray QCborError QCborMap QCborStreamReader QCborStreamWriter QCborValue QChar
    QChildEvent QCollator QCollatorSortKey QCommandLineOption QCommandLineParser QCoreApplication
    QCryptographicHash QDataStream QDate QDateTime QDeadlineTimer QDebug QDir QDirIterator QElapsedTimer
    QEvent QEventLoop QException QExplicitlySharedDataPointer QFile QFileDevice QFileInfo
    QFileSystemWatcher QFlag QFlags QFloat16 QFuture QFutureSynchronizer QFutureWatcher QGlobalStatic
    QHash QHashSeed QIODevice QJsonArray QJsonDocument QJsonObject QJsonParseError QJsonValue QLatin1Char
    QLatin1String QLatin1StringView QLibrary QLibraryInfo QLine QLineF QList QLocale QLockFile
    QLoggingCategory QMap QMargins QMarginsF QMessageAuthenticationCode QMessageLogger QMetaEnum
    QMetaMethod QMetaObject QMetaProperty QMetaType QMimeData QMimeDatabase QMimeType QModelIndex
    QModelIndexList QMultiHash QMultiMap QMutex QMutexLocker QObject QOperatingSystemVersion QPair
    QPersistentModelIndex QPoint QPointF QPointer QProcess QProcessEnvironment QPromise QProperty QQueue
    QRandomGenerator QRandomGenerator64 QReadLocker QReadWriteLock QRect QRectF QRecursiveMutex
    QRegularExpression QRegularExpressionMatch QRegularExpressionMatchIterator QResource QRunnable
    QSaveFile QScopeGuard QScopedArrayPointer QScopedPointer QScopedValueRollback QSemaphore
    QSemaphoreReleaser QSet QSettings QSharedData QSharedDataPointer QSharedMemory QSharedPointer
    QSignalBlocker QSize QSizeF QStack QStandardPaths QStorageInfo QString QStringBuilder QStringConverter
    QStringDecoder QStringEncoder QStringList QStringLiteral QStringMatcher QStringTokenizer QStringView
    QSysInfo QSystemSemaphore QTemporaryDir QTemporaryFile QTextBoundaryFinder QTextStream QThread
    QThreadPool QThreadStorage QTime QTimeZone QTimer QTimerEvent QTranslator QTypeInfo QUrl QUrlQuery
    QUtf8StringView QUuid QVarLengthArray QVariant QVariantHash QVariantList QVariantMap QVector
    QVersionNumber QWaitCondition QWeakPointer QWriteLocker QXmlStreamAttribute QXmlStreamAttributes
    QXmlStreamReader QXmlStreamWriter Qt QtCborCommon QtCompare QtContainerFwd QtCore QtDebug QtEndian
    QtGlobal QtMath QtNumeric)

set(THE_CLOCK "currentDateTime(Utc)?[ \t]*\\(|QDate::currentDate|QTime::currentTime|current(M?)SecsSinceEpoch")
string(APPEND THE_CLOCK "|system_clock::now")

set(found 0)
macro(report rule)
    math(EXPR found "${found} + 1")
    message(NOTICE "${file}:${number}: ${rule}")
endmacro()

# The layer of a path below the root, such as `core/rules` or `ui`; empty when it is none of ours.
function(layer_of path result)
    string(REGEX MATCH "^(core/[^/]+|app|ui|tests)/?" layer "${path}")
    string(REGEX REPLACE "/$" "" layer "${layer}")
    set(${result} "${layer}" PARENT_SCOPE)
endfunction()

# One of our files included: does the layer allow it?
macro(check_ours target)
    layer_of("${target}" target_layer)
    if(target_layer)
        string(REGEX REPLACE "/.*" "" target_top "${target_layer}")
        if(NOT target_layer IN_LIST "${layer}" AND NOT target_top IN_LIST "${layer}")
            list(JOIN "${layer}" ", " allowed)
            report("includes ${target}: ${layer} may include only ${allowed}")
        elseif(layer STREQUAL "ui" AND target_layer STREQUAL "core/file")
            report("includes ${target}: ui never includes core/file; ask core/plan")
        endif()
    endif()
endmacro()

# A header of Qt included: does the layer know that module?
macro(check_qt header)
    if("${header}" MATCHES "^(QtSql($|/)|(.*/)?QSql|(.*/)?qsql)")
        # Measurements hold ours beside what Qt Sql alone takes.
        if(NOT layer STREQUAL "core/file" AND NOT file MATCHES "^tests/bench/")
            report("includes <${header}>: SQL stands in core/file only")
        endif()
    elseif(layer MATCHES "^core/" AND "${header}" MATCHES "^(Q|q[a-z0-9_]+\\.h$|.*_p\\.h$)")
        string(REGEX REPLACE "^QtCore/" "" class "${header}")
        if(NOT class IN_LIST QT_CORE)
            report("includes <${header}>: core knows of Qt only the classes of Qt Core (and Qt Sql in core/file)")
        endif()
    endif()
endmacro()

if(NOT IS_DIRECTORY "${ROOT}")
    message(FATAL_ERROR "Say where the checkout is: cmake -DROOT=<folder> -P tests/layers.cmake")
endif()
get_filename_component(ROOT "${ROOT}" ABSOLUTE)
set(files)
foreach(top app core ui tests)
    file(GLOB_RECURSE more RELATIVE "${ROOT}" "${ROOT}/${top}/*.h" "${ROOT}/${top}/*.hpp" "${ROOT}/${top}/*.inl"
         "${ROOT}/${top}/*.cpp" "${ROOT}/${top}/*.cc" "${ROOT}/${top}/*.cxx" "${ROOT}/${top}/*.c")
    list(APPEND files ${more})
endforeach()

set(includes 0)
foreach(file IN LISTS files)
    layer_of("${file}" layer)
    cmake_path(GET file PARENT_PATH folder)
    set(number 1)
    if(NOT DEFINED "${layer}")
        report("stands in ${folder}, which has no place among the layers; name it in tests/layers.cmake")
        continue()
    endif()
    file(READ "${ROOT}/${file}" text)
    string(REGEX REPLACE "[][;]" "?" text "${text}") # or CMake would not split it at the line ends alone
    string(REPLACE "\\" "/" text "${text}")
    string(REPLACE "\n" ";" lines "${text}")
    set(number 0)
    foreach(line IN LISTS lines)
        math(EXPR number "${number} + 1")
        if(line MATCHES "^[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)[>\"]")
            math(EXPR includes "${includes} + 1")
            set(mark "${CMAKE_MATCH_1}")
            set(included "${CMAKE_MATCH_2}")
            cmake_path(SET beside NORMALIZE "${folder}/${included}")
            if(included MATCHES "^\\.\\./" OR (mark STREQUAL "\"" AND EXISTS "${ROOT}/${beside}"))
                set(included "${beside}")
            else()
                cmake_path(SET included NORMALIZE "${included}")
            endif()
            check_ours("${included}")
            check_qt("${included}")
            if(included MATCHES "^qpdf/" AND NOT file MATCHES "^(ui/print|tests)/")
                report("includes <${included}>: libqpdf is for ui/print only")
            endif()
            if(included STREQUAL "zip.h" AND NOT file MATCHES "^(ui/print|core/tables|tests)/")
                report("includes <${included}>: libzip is for ui/print and core/tables only")
            endif()
        elseif(line MATCHES "${THE_CLOCK}" AND NOT file MATCHES "^core/rules/clock\\.")
            string(REGEX REPLACE "(^|[^:])//.*" "" code "${line}")
            if(code MATCHES "${THE_CLOCK}")
                report("asks the computer for the time: only core/rules/clock may; take a Clock as an argument")
            endif()
        endif()
    endforeach()
endforeach()

list(LENGTH files count)
if(found)
    message(FATAL_ERROR "Lines that run against the layers: ${found}")
elseif(count EQUAL 0)
    message(FATAL_ERROR "There are no sources below ${ROOT}.")
endif()
message(STATUS "The layers hold: ${count} files, ${includes} include lines.")
