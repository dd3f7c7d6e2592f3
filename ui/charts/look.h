#pragma once

#include "core/report/document.h"

#include <QColor>
#include <QPainter>

namespace saferplan {

/// The ground on which something is drawn.
enum class Ground { Light, Dark };

/// The colours that screen, charts and paper share.
struct Look {
    QColor ground;
    QColor ink;
    QColor muted;
    QColor accent;
    QColor hairline;
};

const Look &lookOn(Ground ground);

/// How a state of RAG is told: never by colour alone.
struct RagLook {
    QColor fill;   ///< of a shape or a bar
    QColor onFill; ///< of the letter on it
    QColor text;   ///< of the word, and of an outlined shape, on the ground
    QString letter;
    QString word;
};

RagLook ragLook(Delivery rag, Ground ground = Ground::Light);

/// The fill of a series, and what is written on it.
QColor fillOf(Tone tone, Ground ground = Ground::Light);
QColor onFillOf(Tone tone, Ground ground = Ground::Light);

/// A colour with as much of another as is left of it: 1 is all of the first.
QColor mixed(const QColor &colour, const QColor &with, qreal share);

/// Draws the shape and letter of a state in a square: octagon, triangle, circle, circle with a tick, dash. It
/// is filled for a declared state and outlined for a computed one. The letter takes the family of the
/// painter's font.
void paintRagSymbol(QPainter &painter, const QRectF &square, Delivery rag, bool outlined,
                    Ground ground = Ground::Light);

/// Fills a bar, which lies or stands upright, with the tone and its pattern, so that bars can be told apart
/// when printed in grey.
void paintBar(QPainter &painter, const QRectF &bar, Tone tone, Ground ground = Ground::Light,
              bool isUpright = false);

} // namespace saferplan
