// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The card of the first steps, with a ring round what the step is about. It goes on when the step has been done.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property Guide guide
    // What the step is about, in this item; empty: nothing that can be seen now.
    property rect spot
    // The node that this belongs to; empty: none. The card leaves it free where there is room.
    property rect about
    property string runKey
    property string addKey
    readonly property bool pointing: root.spot.width > 0 && root.spot.y > 0 && root.spot.x > 0
                                     && root.spot.x + root.spot.width < root.width && root.spot.y + root.spot.height < root.height
    // Nodes are not to be hidden: the card stands apart then, and the ring alone is there.
    readonly property bool beside: root.pointing && !root.guide.onCanvas
    readonly property bool below: root.spot.y + root.spot.height + card.height + Theme.space24 < root.height
    // Of the places apart the first that leaves free what the step is about, with some air; all is in view where one is.
    readonly property point apart: {
        const across = [(root.width - card.width) / 2, Theme.space24, root.width - card.width - Theme.space24]
        const down = [root.height - card.height - Theme.space48 * 2, Theme.space48 * 2]
        const places = across.reduce((all, x) => all.concat(down.map(y => Qt.point(x, y))), [])
        return places.find(place => !root.hides(place, root.spot) && !root.hides(place, root.about))
            ?? places.find(place => !root.hides(place, root.spot)) ?? places[0]
    }
    readonly property list<string> heads: ["", qsTr("Run the flow"), qsTr("Change a value"), qsTr("Add a node"), qsTr("Wire it"), qsTr("That is all it takes")]
    readonly property list<string> sentences: ["",
        qsTr("Press Run, or %1. The foot of each node says how it is; what is up to date does not run again.").arg(root.runKey),
        qsTr("Drag this number to the left or right. All that depends on it runs again, and nothing else does."),
        qsTr("Press %1 over the canvas, type a word such as grey, and press Enter.").arg(root.addKey),
        qsTr("Drag from a port to one of another node. Those that fit are ringed; the others say why not."),
        qsTr("Save with Ctrl+S, undo with Ctrl+Z. The same steps are under Help, and F1 tells about the chosen node.")]

    function hides(place: point, area: rect): bool {
        const air = Theme.space24
        return root.pointing && area.width > 0 && place.x < area.x + area.width + air && place.x + card.width > area.x - air
            && place.y < area.y + area.height + air && place.y + card.height > area.y - air
    }

    visible: root.guide.step !== Guide.Away

    Rectangle {
        x: root.spot.x - Theme.space4
        y: root.spot.y - Theme.space4
        width: root.spot.width + 2 * Theme.space4
        height: root.spot.height + 2 * Theme.space4
        visible: root.pointing
        radius: Math.min(height / 2, Theme.radiusCard)
        color: Theme.faded(Theme.accent, 0)
        border.width: Theme.strokeBold
        border.color: Theme.accent
    }
    Item {
        id: card
        objectName: "guideCard"
        x: root.beside ? Math.max(Theme.space16, Math.min(root.width - width - Theme.space16, root.spot.x + root.spot.width / 2 - width / 2))
                         : root.apart.x
        y: !root.beside ? root.apart.y : root.below ? root.spot.y + root.spot.height + Theme.space16 : root.spot.y - height - Theme.space16
        width: 320
        height: words.height + 2 * Theme.space16
        Accessible.role: Accessible.AlertMessage
        Accessible.name: qsTr("First steps, %1").arg(step.text + ": " + head.text + ". " + sentence.text)

        // Presses on the card are for the card.
        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
        }
        Popover {
            anchors.fill: parent
            edge: Theme.accent
        }
        Column {
            id: words
            x: Theme.space16
            y: Theme.space16
            width: parent.width - 2 * x
            spacing: Theme.space8

            Label {
                id: step
                kind: "hint"
                visible: root.guide.step !== Guide.Over
                text: qsTr("Step %1 of 4").arg(root.guide.step)
            }
            Label {
                id: head
                kind: "heading"
                text: root.heads[root.guide.step]
            }
            Label {
                id: sentence
                width: parent.width
                wrapMode: Text.Wrap
                text: root.sentences[root.guide.step]
            }
            Button {
                objectName: "guideSkip"
                anchors.right: parent.right
                kind: root.guide.step === Guide.Over ? "primary" : "ghost"
                text: root.guide.step === Guide.Over ? qsTr("Done") : qsTr("Skip the steps")
                onClicked: root.guide.skip()
            }
        }
    }
}
