// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The row of menus in the uppermost strip.
import QtQuick
import Heddle.Controls
import Heddle.App

MenuBar {
    id: root

    required property WindowActions actions

    Menu {
        title: qsTr("File")

        ActionRow { does: root.actions.file.newFlow }
        ActionRow { does: root.actions.file.open }
        RecentMenu { actions: root.actions.file }
        ExamplesMenu { actions: root.actions.file }
        ActionRow { does: root.actions.file.welcome }
        MenuSeparator { }
        ActionRow { does: root.actions.file.save }
        ActionRow { does: root.actions.file.saveAs }
        MenuSeparator { }
        ActionRow { does: root.actions.file.nextFlow }
        ActionRow { does: root.actions.file.previousFlow }
        ActionRow { does: root.actions.file.close }
        ActionRow { does: root.actions.file.quit }
    }
    Menu {
        title: qsTr("Edit")

        ActionRow { does: root.actions.edit.undo }
        ActionRow { does: root.actions.edit.redo }
        MenuSeparator { }
        ActionRow { does: root.actions.edit.cut }
        ActionRow { does: root.actions.edit.copy }
        ActionRow { does: root.actions.edit.paste }
        ActionRow { does: root.actions.edit.pasteWired }
        ActionRow { does: root.actions.edit.duplicate }
        ActionRow { does: root.actions.edit.duplicateWired }
        ActionRow { does: root.actions.canvas.remove }
        ActionRow { does: root.actions.canvas.dissolve }
        ActionRow { does: root.actions.canvas.detach }
        ActionRow { does: root.actions.edit.replace }
        MenuSeparator { }
        ActionRow { does: root.actions.wire.link }
        ActionRow { does: root.actions.wire.unlink }
        MenuSeparator { }
        ActionRow { does: root.actions.frame.make }
        ActionRow { does: root.actions.frame.note }
        MenuSeparator { }
        Menu {
            title: qsTr("Group")

            ActionRow { does: root.actions.group.make }
            ActionRow { does: root.actions.group.takeApart }
            ActionRow { does: root.actions.group.enter }
            ActionRow { does: root.actions.group.leave }
        }
        Menu {
            title: qsTr("Select")

            ActionRow { does: root.actions.edit.selectAll }
            ActionRow { does: root.actions.edit.invertSelection }
            ActionRow { does: root.actions.wire.upstream }
            ActionRow { does: root.actions.wire.downstream }
        }
        MenuSeparator { }
        ActionRow { does: root.actions.canvas.addNode }
    }
    Menu {
        title: qsTr("View")

        ActionRow { does: root.actions.canvas.fit }
        ActionRow { does: root.actions.canvas.fitAll }
        ActionRow { does: root.actions.canvas.realSize }
        ActionRow { does: root.actions.canvas.zoomIn }
        ActionRow { does: root.actions.canvas.zoomOut }
        MenuSeparator { }
        ActionRow { does: root.actions.place.find }
        ActionRow { does: root.actions.place.findAll }
        ActionRow { does: root.actions.place.findNext }
        BookmarkMenu { actions: root.actions.place }
        MenuSeparator { }
        ActionRow { does: root.actions.view.panel }
        ActionRow { does: root.actions.panels.showSecond }
        MenuSeparator { }
        Menu {
            title: qsTr("Panels")

            ActionRow { does: root.actions.panels.showLibrary }
            ActionRow { does: root.actions.panels.showVariables }
            ActionRow { does: root.actions.panels.showExtensions }
            ActionRow { does: root.actions.panels.showOutline }
            ActionRow { does: root.actions.panels.showViewer }
            ActionRow { does: root.actions.panels.showInspector }
            ActionRow { does: root.actions.panels.showHistory }
            ActionRow { does: root.actions.panels.showProblems }
            ActionRow { does: root.actions.panels.showLog }
            ActionRow { does: root.actions.panels.showMinimap }
        }
        Menu {
            title: qsTr("Results")

            ActionRow { does: root.actions.viewer.show }
            ActionRow { does: root.actions.viewer.follow }
            ActionRow { does: root.actions.viewer.lock }
            ActionRow { does: root.actions.viewer.compare }
            ActionRow { does: root.actions.viewer.save }
            ActionRow { does: root.actions.canvas.peek }
        }
        MenuSeparator { }
        Menu {
            title: qsTr("Theme")

            ActionRow { does: root.actions.view.asSystem }
            ActionRow { does: root.actions.view.dark }
            ActionRow { does: root.actions.view.light }
            ActionRow { does: root.actions.view.contrastDark }
            ActionRow { does: root.actions.view.contrastLight }
        }
        Menu {
            title: qsTr("Size")

            ActionRow { does: root.actions.view.larger }
            ActionRow { does: root.actions.view.smaller }
            ActionRow { does: root.actions.view.usualSize }
        }
        ActionRow { does: root.actions.view.lessMotion }
    }
    Menu {
        title: qsTr("Arrange")

        ActionRow { does: root.actions.arrange.layOut }
        ActionRow { does: root.actions.arrange.straighten }
        MenuSeparator { }
        ActionRow { does: root.actions.arrange.left }
        ActionRow { does: root.actions.arrange.right }
        ActionRow { does: root.actions.arrange.top }
        ActionRow { does: root.actions.arrange.bottom }
        MenuSeparator { }
        ActionRow { does: root.actions.mode.collapse }
        ActionRow { does: root.actions.mode.hideUnused }
        ActionRow { does: root.actions.arrange.wider }
        ActionRow { does: root.actions.arrange.narrower }
        MenuSeparator { }
        ActionRow { does: root.actions.arrange.across }
        ActionRow { does: root.actions.arrange.down }
        MenuSeparator { }
        ActionRow { does: root.actions.arrange.toNeighbours }
        ActionRow { does: root.actions.arrange.toGrid }
    }
    Menu {
        title: qsTr("Run")

        RunRow { wish: "all"; runs: root.actions.document.runs; does: root.actions.run.run }
        ActionRow { does: root.actions.run.pause }
        ActionRow { does: root.actions.run.stop }
        MenuSeparator { }
        RunRow { wish: "to"; runs: root.actions.document.runs; does: root.actions.run.runTo }
        RunRow { wish: "alone"; runs: root.actions.document.runs; does: root.actions.run.runSelected }
        ActionRow { does: root.actions.run.pauseSelected }
        ActionRow { does: root.actions.run.stopSelected }
        MenuSeparator { }
        ActionRow { does: root.actions.mode.bypass }
        ActionRow { does: root.actions.mode.mute }
        ActionRow { does: root.actions.mode.isolate }
        MenuSeparator { }
        ActionRow { does: root.actions.run.pin }
        ActionRow { does: root.actions.run.why }
        ActionRow { does: root.actions.run.profile }
        MenuSeparator { }
        ActionRow { does: root.actions.problems.say }
        ActionRow { does: root.actions.problems.next }
        ActionRow { does: root.actions.problems.previous }
        MenuSeparator { }
        ActionRow { does: root.actions.run.live }
        ActionRow { does: root.actions.run.release }
        ActionRow { does: root.actions.run.manual }
    }
    Menu {
        title: qsTr("Help")

        ActionRow { does: root.actions.view.firstSteps }
        ActionRow { does: root.actions.view.help }
        MenuSeparator { }
        ActionRow { does: root.actions.view.commands }
        ActionRow { does: root.actions.view.keyList }
        ActionRow { does: root.actions.view.about }
    }
}
