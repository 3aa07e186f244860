# SPDX-License-Identifier: GPL-3.0-or-later
#
# seal.py VOTUM VOTUM-CLI: from a new case to a sealed PDF as a screen reader's user gets there: what
# is on the screen is known from AT-SPI alone, and what is done are the actions and texts its objects
# offer, and keys. No mouse, and nothing of Qt. VOTUM-CLI has to find the PDF untouched. Exit code 1:
# what was looked for, and all that was there instead; 77: AT-SPI is not here.

import datetime
import fnmatch
import os
import subprocess
import sys
import tempfile
import time

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as fault:
    print(fault)
    sys.exit(1 if os.environ.get("CI") == "true" else 77)

PATIENCE = 30  # seconds


class Missing(Exception):
    pass


class Screen:
    """What one program shows."""

    def __init__(self, pid):
        self.pid = pid

    def windows(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(i)
            if program and program.get_process_id() == self.pid:
                return [program.get_child_at_index(i) for i in range(program.get_child_count())]
        return []

    def showing(self, card=None):
        """Every object on the screen, or in this card, the window on top first; what vanishes
        meanwhile is left out."""
        found = []

        def walk(node):
            try:
                if not node.get_state_set().contains(Atspi.StateType.SHOWING):
                    return
                found.append(node)
                children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
            except GLib.Error:
                return
            for child in filter(None, children):
                walk(child)

        for window in reversed(self.windows()):
            walk(window)
        if card is None:
            return found
        cards = [node for node in found if node.get_role_name() == "filler" and
                 node.get_name() == card]
        found = []
        for node in cards:
            walk(node)
        return found

    def find(self, role, name, patience=PATIENCE, card=None, also=lambda node: True):
        """The first of this role and name; of a name that ends with "*" the beginning."""
        end = time.monotonic() + patience
        while True:
            for node in self.showing(card):
                try:
                    if (node.get_role_name() == role and fnmatch.fnmatchcase(node.get_name(), name)
                            and also(node)):
                        return node
                except GLib.Error:
                    continue
            if time.monotonic() > end:
                raise Missing(f"no {role} “{name}”")
            time.sleep(0.1)

    def press(self, role, name, card=None):
        """Does what the object offers to do, as soon as it is enabled."""
        node = self.find(role, name, card=card, also=lambda node: node.get_state_set().contains(
            Atspi.StateType.ENABLED) and node.get_n_actions() > 0)
        actions = self.actions(node)
        wanted = [a for a in ("Press", "Toggle", "ShowMenu") if a in actions]
        if not wanted or not node.do_action(actions.index(wanted[0])):
            raise Missing(f"no action for {role} “{name}”, but {actions}")

    def write(self, name, text, card=None):
        node = self.find("text", name, card=card, also=lambda node: node.get_state_set().contains(
            Atspi.StateType.EDITABLE))
        if not node.set_text_contents(text):
            raise Missing(f"no writing into “{name}”")

    def focused(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for node in self.showing():
                if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                    return node
        raise Missing("nothing has the focus")

    def key(self, keys):
        """Into the window on top: without a window manager nobody else gives it the keyboard."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.pid), "--name",
                                self.windows()[-1].get_name()], capture_output=True, text=True)
        window = found.stdout.split()[-1]
        subprocess.run(["xdotool", "windowfocus", "--sync", window, "key", keys], check=True)
        time.sleep(0.2)

    def gone(self, role, name):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                self.find(role, name, 0)
            except Missing:
                return
            time.sleep(0.1)
        raise Missing(f"{role} “{name}” stays")

    @staticmethod
    def actions(node):
        return [node.get_action_name(i) for i in range(node.get_n_actions())]

    def describe(self):
        lines = []
        for node in self.showing():
            try:
                lines.append(f"{node.get_role_name()} “{node.get_name()}” {self.actions(node)}")
            except GLib.Error:
                continue
        return "\n".join(lines)


def seal(screen, folder):
    screen.press("push button", "New assessment…")
    screen.write("Title", "Appointment reminders")
    screen.write("Organisation", "Market Practice")
    screen.write("Your name", "Dora Officer")
    screen.press("push button", "Start assessment")
    screen.press("check box", "answering enquiries from customers*")
    screen.key("ctrl+9")
    opinion = "Opinion of the data protection officer"
    screen.press("radio button", "concerns, rejection recommended", opinion)
    screen.write("Opinion", "Too many questions are open.", opinion)
    screen.write("Name", "Dora Officer", opinion)
    screen.press("push button", "Issue the opinion…", opinion)
    screen.press("push button", "Issue the opinion")
    screen.gone("dialog", "Issue the opinion")

    decision = "Decision of the controller"
    screen.press("radio button", "rejection", decision)
    screen.write("Reasons", "Not before the questions are answered.", decision)
    screen.write("Decided by", "Leonie Chief", decision)
    today = datetime.date.today()
    screen.write("Date of the decision", today.strftime("%d/%m/%Y"), decision)
    screen.write("Review date", (today + datetime.timedelta(days=180)).strftime("%d/%m/%Y"), decision)
    screen.press("push button", "Seal the record…")
    screen.press("push button", "Seal")
    screen.gone("dialog", "Seal the record")

    screen.press("push button", "Preview record")
    screen.find("push button", "Save as…")
    screen.key("ctrl+shift+s")
    screen.write("File name:", folder + "/record.pdf")
    screen.key("Return")
    screen.gone("dialog", "Save document")


def main():
    program, cli = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, HOME=folder, XDG_RUNTIME_DIR=folder,
                           XDG_DATA_HOME=folder + "/data", XDG_CONFIG_HOME=folder + "/config",
                           QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
            environment.pop(name, None)
        process = subprocess.Popen([program, "--lang", "en"], env=environment)
        screen = Screen(process.pid)
        try:
            seal(screen, folder)
        except Missing as fault:
            print(fault, screen.describe(), sep="\n")
            return 1
        finally:
            process.terminate()
            process.wait()
        return subprocess.run([cli, "verify", folder + "/record.pdf"]).returncode


sys.exit(main())
