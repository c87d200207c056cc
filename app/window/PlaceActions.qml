// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Where one looks: what is found, bookmarks, and the way back.
pragma ComponentBehavior: Bound

import Heddle.Canvas
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property FlowCanvas canvas
    required property Needs needs
    readonly property list<int> bookmarks: root.document.places.bookmarks
    readonly property string hits: root.needs.canvas || (root.document.find.text.length > 0 ? "" : qsTr("Nothing is looked for yet."))
    readonly property list<Action> setting: [root.set1, root.set2, root.set3, root.set4, root.set5, root.set6, root.set7, root.set8, root.set9]
    readonly property list<Action> going: [root.go1, root.go2, root.go3, root.go4, root.go5, root.go6, root.go7, root.go8, root.go9]

    // The field to type in is wanted.
    signal findWanted(bool everywhere)

    function missing(number: int): string {
        const there = root.bookmarks.length > 0 && root.document.places.isSet(number)
        return root.needs.canvas || (there ? "" : qsTr("There is no bookmark %1 yet. Set it with %2.").arg(number).arg(root.setting[number - 1].key))
    }
    function step(by: int) {
        root.document.find.open = true
        by > 0 ? root.document.find.next() : root.document.find.previous()
    }

    name: "place"
    title: qsTr("Find and bookmarks")

    component Set: Action {
        id: set

        property int number

        title: qsTr("Set bookmark %1").arg(set.number)
        keys: ["Ctrl+" + set.number]
        place: Action.Canvas
        whyNot: root.needs.nodes || root.needs.canvas
        onTriggered: root.canvas.places.set(set.number)
    }
    component Go: Action {
        id: go

        property int number

        title: qsTr("Go to bookmark %1").arg(go.number)
        keys: ["" + go.number]
        place: Action.Canvas
        whyNot: root.missing(go.number)
        onTriggered: root.canvas.places.goTo(go.number)
    }

    readonly property Action find: Action { title: qsTr("Find…"); icon: "search"; keys: ["Ctrl+F"]; whyNot: root.needs.canvas; onTriggered: root.findWanted(false) }
    readonly property Action findAll: Action { title: qsTr("Find in all flows…"); icon: "stack"; keys: ["Ctrl+Shift+F"]; whyNot: root.needs.canvas; onTriggered: root.findWanted(true) }
    readonly property Action findNext: Action { title: qsTr("Find next"); keys: ["F3"]; whyNot: root.hits; onTriggered: root.step(1) }
    readonly property Action findPrevious: Action { title: qsTr("Find previous"); keys: ["Shift+F3"]; whyNot: root.hits; onTriggered: root.step(-1) }
    readonly property Action back: Action { title: qsTr("Back"); help: qsTr("To where the canvas was before."); icon: "left"; keys: ["["]; place: Action.Canvas; whyNot: root.needs.canvas || (root.document.places.canGoBack ? "" : qsTr("This is where you began.")); onTriggered: root.canvas.places.back() }
    readonly property Action forward: Action { title: qsTr("Forward"); icon: "right"; keys: ["]"]; place: Action.Canvas; whyNot: root.needs.canvas || (root.document.places.canGoForward ? "" : qsTr("There is nothing ahead.")); onTriggered: root.canvas.places.forward() }

    readonly property Action forget: Action { title: qsTr("Remove all bookmarks"); icon: "trash"; whyNot: root.needs.canvas || (root.bookmarks.length > 0 ? "" : qsTr("There are no bookmarks.")); onTriggered: root.document.places.forgetAll() }
    readonly property Action set1: Set { number: 1 }
    readonly property Action set2: Set { number: 2 }
    readonly property Action set3: Set { number: 3 }
    readonly property Action set4: Set { number: 4 }
    readonly property Action set5: Set { number: 5 }
    readonly property Action set6: Set { number: 6 }
    readonly property Action set7: Set { number: 7 }
    readonly property Action set8: Set { number: 8 }
    readonly property Action set9: Set { number: 9 }
    readonly property Action go1: Go { number: 1 }
    readonly property Action go2: Go { number: 2 }
    readonly property Action go3: Go { number: 3 }
    readonly property Action go4: Go { number: 4 }
    readonly property Action go5: Go { number: 5 }
    readonly property Action go6: Go { number: 6 }
    readonly property Action go7: Go { number: 7 }
    readonly property Action go8: Go { number: 8 }
    readonly property Action go9: Go { number: 9 }
}
