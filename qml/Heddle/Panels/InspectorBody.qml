// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The inspector while there is a node to inspect. The components here are not bound: a Loader does not take such in Qt 6.4,
// so that the lint has to look away.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property NodeProperties node
    required property FlowDocument document
    required property ExamplesModel examples
    property Action showSource: null
    property Action switchOn: null

    signal exampleWanted(string path)

    function showHelp() {
        tabs.currentIndex = 2
        page.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    InspectorHead {
        id: head
        width: parent.width
        node: root.node
        showSource: root.showSource
        onRenamed: name => root.document.requestRename(root.node.nodeId, name)
    }
    StateCard {
        id: card
        x: Theme.space8
        y: head.height
        width: parent.width - 2 * x
        node: root.node
        document: root.document
    }
    Notice {
        id: defiance
        x: Theme.space8
        y: card.y + card.height + Theme.space8
        width: parent.width - 2 * x
        visible: root.node.defiant
        height: visible ? implicitHeight : 0
        text: qsTr("This node does not stop")
        hint: root.node.inProcess ? qsTr("Kill it: its process ends, and nothing else.")
                                      : qsTr("Abandon it, and its result is thrown away. It keeps a thread until it ends by itself. In a process of its own it could be killed: see its menu.")

        Button {
            kind: "danger"
            text: root.node.inProcess ? qsTr("Kill this node") : qsTr("Abandon this node")
            onClicked: root.node.abandon()
        }
    }
    Notice {
        id: off
        objectName: "packageOff"
        x: Theme.space8
        y: card.y + card.height + Theme.space8
        width: parent.width - 2 * x
        visible: root.node.unknown && root.switchOn !== null && root.switchOn.enabled
        height: visible ? implicitHeight : 0
        text: qsTr("Its package is switched off")
        hint: qsTr("It keeps its values and wires, and runs again once the package is on.")

        Button {
            objectName: "switchPackageOn"
            text: qsTr("Switch it on")
            onClicked: root.switchOn.trigger()
        }
    }
    ErrorCard {
        id: trouble
        x: Theme.space8
        y: card.y + card.height + Theme.space8
        width: parent.width - 2 * x
        node: root.node
        groups: root.document.groups
    }
    TabBar {
        id: tabs
        x: Theme.space16
        y: (trouble.visible ? trouble.y + trouble.height : defiance.visible ? defiance.y + defiance.height : off.visible ? off.y + off.height : card.y + card.height) + Theme.space4
        width: parent.width - 2 * x

        Tab { text: qsTr("Parameters") }
        Tab {
            objectName: "outputsTab"
            text: qsTr("Outputs")
        }
        Tab {
            objectName: "helpTab"
            text: qsTr("Help")
        }
    }
    Flickable {
        id: page
        objectName: "inspectorPage"
        y: tabs.y + tabs.height
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: pages.height

        ScrollBar.vertical: ScrollBar { }

        // Made when it is looked at: going from node to node costs little.
        Loader {
            id: pages
            width: parent.width
            sourceComponent: tabs.currentIndex === 0 ? values : tabs.currentIndex === 1 ? results : help
        }
        // qmllint disable unqualified
        Component {
            id: values

            InspectorValues {
                width: pages.width
                node: root.node
                document: root.document
            }
        }
        Component {
            id: results

            InspectorResults {
                width: pages.width
                node: root.node
                panel: root.document.panel
            }
        }
        Component {
            id: help

            NodeHelp {
                width: pages.width
                node: root.node
                examples: root.examples
                onExampleWanted: path => root.exampleWanted(path)
            }
        }
        // qmllint enable unqualified
    }
}
