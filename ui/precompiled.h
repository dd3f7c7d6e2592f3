#pragma once

// What nearly every file of ui reads: compiled once.
#include "core/record/records.h"

#include <QAbstractTableModel>
#include <QAction>
#include <QPainter>
#include <QtWidgets>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>
