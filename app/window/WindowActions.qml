// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Everything that a menu row, a button or a key of the window does. An action is declared once, as a property of its
// group, and is then in the palette and in the list of keys; a new group is named here, among the others.
import QtQuick
import Heddle.Canvas
import Heddle.Models
import Heddle.App

QtObject {
    id: root

    required property OpenFlows flows
    required property FlowDocument document
    required property Settings settings
    required property FlowCanvas flowCanvas
    required property FileQuestions questions
    required property PanelLayout panels
    // A flow is shown, not the welcome page.
    property bool active: false
    // The panel is shown in place of the canvas.
    property bool panelShown: false

    signal quitWanted()
    signal panelWanted(bool shown)
    signal welcomeWanted()

    readonly property Needs needs: Needs { document: root.document; active: root.active; panelShown: root.panelShown }
    readonly property FileActions file: FileActions { flows: root.flows; document: root.document; questions: root.questions; needs: root.needs; onQuitWanted: root.quitWanted(); onWelcomeWanted: root.welcomeWanted() }
    readonly property EditActions edit: EditActions { document: root.document; canvas: root.flowCanvas; needs: root.needs }
    readonly property CanvasActions canvas: CanvasActions { canvas: root.flowCanvas }
    readonly property GroupActions group: GroupActions { document: root.document; canvas: root.flowCanvas; needs: root.needs }
    readonly property WireActions wire: WireActions { document: root.document; needs: root.needs }
    readonly property FrameActions frame: FrameActions { document: root.document; canvas: root.flowCanvas; needs: root.needs }
    readonly property ModeActions mode: ModeActions { document: root.document; needs: root.needs }
    readonly property ArrangeActions arrange: ArrangeActions { document: root.document; settings: root.settings; needs: root.needs }
    readonly property RunActions run: RunActions { document: root.document; settings: root.settings; needs: root.needs }
    readonly property ViewerActions viewer: ViewerActions { document: root.document; settings: root.settings; needs: root.needs }
    readonly property PlaceActions place: PlaceActions { document: root.document; canvas: root.flowCanvas; needs: root.needs }
    readonly property ProblemActions problems: ProblemActions { document: root.document; needs: root.needs }
    readonly property SourceActions source: SourceActions { document: root.document; needs: root.needs }
    readonly property PackageActions packages: PackageActions { document: root.document; needs: root.needs }
    readonly property ViewActions view: ViewActions { settings: root.settings; needs: root.needs; onPanelWanted: shown => root.panelWanted(shown) }

    readonly property ActionList all: ActionList {
        objectName: "actions"
        settings: root.settings
        groups: [root.file, root.edit, root.canvas, root.group, root.frame, root.wire, root.mode, root.arrange, root.place, root.run, root.viewer, root.problems, root.source, root.packages, root.view, root.panels]
    }
    readonly property Binding offCanvas: Binding { target: root.canvas; property: "whyNot"; value: root.needs.canvas }
}
