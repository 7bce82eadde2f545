@ harness.S - runs case records one after another and dumps what each leaves behind.
@
@ The same program runs on QEMU and on the simulator; the two dumps must be the same. A case is a
@ record in memory (CaseRecord.java has the same layout): registers, masks, system registers, MPU
@ regions, a scratch window and some instructions. The harness loads it in the SVC handler and
@ returns from the exception right into the instructions, which end in SVC or in any fault. Every
@ exception enters the same handler. It dumps the state, then returns to privileged thread code
@ that asks for the next case with SVC: so each case starts from the same state of the exception
@ model, however the one before it ended.
@
@ While a case is set up and while it ends, the MPU may refuse everything but the fetch of these
@ instructions: no literal pools and no stack there.

    .syntax unified
    .cpu cortex-m4
    .thumb

    .equ CASES, 0x21000000          @ the header: magic and the number of cases, then the records
    .equ RECORD_SIZE, 512           @ of a case; the header takes as much
    .equ RESULTS, 0x21800000        @ the dumps
    .equ DUMP_SIZE, 256             @ of a result
    .equ VARIABLES, 0x20000000      @ four words: next record, next dump, cases left, phase
    .equ STACK_TOP, 0x20001000      @ the main stack of the harness

    .equ SCB, 0xE000ED00            @ system control block (ARM DDI 0403E, B3.2), with:
    .equ ICSR, 0x04                 @ interrupt control and state
    .equ CCR, 0x14                  @ configuration and control
    .equ SHPR1, 0x18                @ system handler priorities, three words
    .equ SHCSR, 0x24                @ system handler control and state
    .equ CFSR, 0x28                 @ configurable fault status
    .equ HFSR, 0x2C                 @ HardFault status
    .equ MMFAR, 0x34                @ MemManage address
    .equ BFAR, 0x38                 @ BusFault address
    .equ MPU_CTRL, 0x94             @ MPU control (B3.5)
    .equ MPU_RBAR, 0x9C             @ MPU region base, attributes and three aliases of the pair

    .equ RECORD_FLAGS, 0            @ bit 0: the record has MPU regions
    .equ RECORD_CONTROL, 4          @ CONTROL.nPRIV
    .equ RECORD_MPU_CTRL, 8
    .equ RECORD_CCR, 12
    .equ RECORD_SHCSR, 16           @ which faults are enabled
    .equ RECORD_PRIMASK, 20
    .equ RECORD_BASEPRI, 24
    .equ RECORD_EXC_RETURN, 28
    .equ RECORD_MSP, 32
    .equ RECORD_PSP, 36
    .equ RECORD_FRAME_ADDRESS, 40
    .equ RECORD_SCRATCH_ADDRESS, 44
    .equ RECORD_FRAME, 48           @ r0-r3, r12, lr, pc, xPSR
    .equ RECORD_R4, 80              @ r4-r11
    .equ RECORD_SHPR, 112           @ SHPR1 to SHPR3
    .equ RECORD_MPU, 128            @ eight pairs of RBAR, RASR
    .equ RECORD_SCRATCH, 192        @ 32 words; the instructions follow at 320

@ The vector table (B1.5.3): everything but reset ends the case.
    .section .vectors, "a", %progbits
    .word STACK_TOP                 @  0 the main stack
    .word start                     @  1 Reset
    .rept 46
    .word case_ends                 @  2 to 47: the system's exceptions and 32 lines
    .endr

@ Sets up the variables and asks for the first case.
@
@ in:      the header of the cases
@ out:     never returns; goes on into ask
@ changes: r0, r1, r2, r3, r12
    .text
    .thumb_func
start:
    ldr r0, =CASES                  @ r0 = the header
    ldr r2, [r0, #4]                @ r2 = the number of cases
    add r0, #RECORD_SIZE            @ r0 = the first record
    ldr r1, =RESULTS                @ r1 = the first dump
    movs r3, #1                     @ r3 = phase: a case is to be loaded
    ldr r12, =VARIABLES             @ r12 = the variables
    stm r12, {r0-r3}                @ set them

@ Asks for the next case, as privileged thread code on the main stack.
@
@ in:      phase = 1, nothing masked, no exception active or pending
@ out:     never returns; case_ends goes on with load_case
@ changes: nothing
    .thumb_func
ask:
    svc #1                          @ enters case_ends
    b .                             @ never reached

@ Every exception: dumps what the case has left behind, or loads the next one in phase 1.
@
@ in:      the processor as the exception entry left it
@ out:     returns to ask with phase = 1
@ changes: everything
    .thumb_func
case_ends:
    movw r0, #(SCB & 0xFFFF)        @ no literal: the MPU may refuse to read it
    movt r0, #(SCB >> 16)           @ r0 = the system control block
    movs r1, #0                     @ r1 = MPU off
    str r1, [r0, #MPU_CTRL]         @ from here on everything is allowed
    dsb                             @ the store is complete
    isb                             @ and what follows is fetched anew
    ldr r12, =VARIABLES             @ r12 = the variables
    ldr r1, [r12, #12]              @ r1 = phase
    cbz r1, dump                    @ a case was running
    b load_case                     @ one is to be loaded

@ Dumps the state: 28 words and the scratch window.
@
@ in:      r0 = SCB, r12 = variables, the rest as at exception entry
@ out:     goes on into leave with r0 = SCB, r12 = variables, r7 = IPSR
@ changes: everything
dump:
    ldr r2, [r12, #4]               @ r2 = this case's dump
    add r3, r2, #32                 @ r3 = after the eight words of the frame
    stm r3!, {r4-r11}               @ the registers that hardware does not stack
    mrs r4, msp                     @ r4 = main stack pointer
    mrs r5, psp                     @ r5 = process stack pointer
    mov r6, lr                      @ r6 = EXC_RETURN
    mrs r7, ipsr                    @ r7 = the exception
    mrs r8, control                 @ r8 = CONTROL
    mrs r9, primask                 @ r9 = PRIMASK in bit 0
    mrs r10, faultmask              @ r10 = FAULTMASK
    orr r9, r9, r10, lsl #1         @ in bit 1
    mrs r10, basepri                @ r10 = BASEPRI
    orr r9, r9, r10, lsl #8         @ in bits 15 to 8
    stm r3!, {r4-r9}                @ six words
    ldr r8, =STACK_TOP              @ the case may have had a main stack of its own
    msr msp, r8                     @ so take the harness's
    ldr r8, [r0, #CFSR]             @ r8 = fault status
    ldr r9, [r0, #HFSR]             @ r9 = HardFault status
    ldr r10, [r0, #MMFAR]           @ r10 = MemManage address
    ldr r11, [r0, #BFAR]            @ r11 = BusFault address
    stm r3!, {r8-r11}               @ four words
    ldr r9, [r0, #SHCSR]            @ r9 = active, pending and enabled system exceptions
    ldr r10, [r0, #ICSR]            @ r10 = active and pending exceptions
    stm r3!, {r9-r10}               @ two words
    tst r6, #4                      @ EXC_RETURN: which stack has the frame?
    it ne                           @ bit 2 set:
    movne r4, r5                    @ the process stack; r4 = the frame
    movs r9, #0                     @ r9 = 0
    mov r10, #0                     @ r10 = 0, for pairs
    movw r11, #0x1010               @ STKERR, MSTKERR: the frame was not written
    tst r8, r11                     @ did stacking fail?
    beq copy_frame                  @ no: the frame is there
    .irp offset, 0, 8, 16, 24
    strd r9, r10, [r2, #\offset]    @ two words of no frame
    .endr
    b copy_scratch                  @ the rest is as usual
copy_frame:
    .irp offset, 0, 8, 16, 24
    ldrd r9, r10, [r4, #\offset]    @ two words of the frame
    strd r9, r10, [r2, #\offset]    @ to the dump
    .endr
copy_scratch:
    ldr r1, [r12]                   @ r1 = the record after this case's
    sub r1, #RECORD_SIZE            @ r1 = this case's
    ldr r1, [r1, #RECORD_SCRATCH_ADDRESS] @ r1 = the scratch window
    .rept 4
    ldm r1!, {r4-r6, r8-r11, lr}    @ eight words of the window
    stm r3!, {r4-r6, r8-r11, lr}    @ to the dump
    .endr
    add r2, #DUMP_SIZE              @ r2 = the next dump
    str r2, [r12, #4]               @ remember it

@ Forgets all faults, masks and pending exceptions and returns to ask.
@
@ in:      r0 = SCB, r12 = variables, r7 = IPSR
@ out:     phase = 1
@ changes: everything
leave:
    movs r1, #1                     @ r1 = phase: a case is to be loaded
    str r1, [r12, #12]              @ remember it
    mov r1, #-1                     @ r1 = all bits
    str r1, [r0, #CFSR]             @ writing 1 clears (B3.2.15)
    str r1, [r0, #HFSR]             @ and here
    mov r1, #0x0A000000             @ PENDSVCLR, PENDSTCLR
    str r1, [r0, #ICSR]             @ nothing is pending
    movs r1, #0                     @ r1 = 0
    cmp r7, #4                      @ MemManage?
    it eq                           @ then:
    moveq r1, #(1 << 0)             @ MEMFAULTACT
    cmp r7, #5                      @ BusFault?
    it eq                           @ then:
    moveq r1, #(1 << 1)             @ BUSFAULTACT
    cmp r7, #6                      @ UsageFault?
    it eq                           @ then:
    moveq r1, #(1 << 3)             @ USGFAULTACT
    cmp r7, #11                     @ SVCall?
    it eq                           @ then:
    moveq r1, #(1 << 7)             @ SVCALLACT
    str r1, [r0, #SHCSR]            @ only this exception is active, none pending
    movs r1, #0                     @ r1 = 0
    str r1, [r0, #SHPR1]            @ every exception of the system has priority 0
    str r1, [r0, #(SHPR1 + 4)]      @ SVCall too
    str r1, [r0, #(SHPR1 + 8)]      @ PendSV and SysTick too
    mov r1, #0x200                  @ STKALIGN, as after reset
    str r1, [r0, #CCR]              @ nothing traps
    movs r1, #0                     @ r1 = 0
    msr basepri, r1                 @ no priority is masked
    msr control, r1                 @ privileged
    cpsie if                        @ nothing is masked
    ldr r4, =(STACK_TOP - 32)       @ r4 = a frame on the main stack
    msr msp, r4                     @ for the return
    ldr r5, =ask                    @ r5 = where to return to
    str r5, [r4, #24]               @ is the frame's pc
    mov r5, #0x01000000             @ r5 = Thumb state, no exception
    str r5, [r4, #28]               @ is the frame's xPSR
    mvn lr, #6                      @ EXC_RETURN = 0xFFFFFFF9: thread mode, main stack
    bx lr                           @ on to ask

@ Loads the next case and returns into it; ends the run after the last.
@
@ in:      r0 = SCB, r12 = variables; SVCall active
@ out:     the case runs, phase = 0
@ changes: everything
load_case:
    ldr r2, [r12, #8]               @ r2 = cases left
    cmp r2, #0                      @ none?
    beq finish                      @ then write the results
    subs r2, #1                     @ one less
    str r2, [r12, #8]               @ remember it
    ldr r7, [r12]                   @ r7 = the record
    add r2, r7, #RECORD_SIZE        @ r2 = the next one
    str r2, [r12]                   @ remember it
    movs r2, #0                     @ r2 = phase: a case is running
    str r2, [r12, #12]              @ remember it
    ldr r3, [r7, #RECORD_SCRATCH_ADDRESS] @ r3 = the scratch window
    add r2, r7, #RECORD_SCRATCH     @ r2 = what it holds
    .rept 4
    ldm r2!, {r4-r6, r8-r11, lr}    @ eight words of the record
    stm r3!, {r4-r6, r8-r11, lr}    @ to the window
    .endr
    ldr r3, [r7, #RECORD_FRAME_ADDRESS] @ r3 = where the frame is to be
    add r2, r7, #RECORD_FRAME       @ r2 = what it holds
    ldm r2, {r4-r6, r8-r11, lr}     @ the frame
    stm r3, {r4-r6, r8-r11, lr}     @ to the stack
    ldr r2, [r7, #RECORD_FLAGS]     @ r2 = flags
    lsrs r2, #1                     @ carry = the record has MPU regions
    bcc load_system                 @ no: the MPU stays off
    add r2, r7, #RECORD_MPU         @ r2 = the regions
    add r3, r0, #MPU_RBAR           @ r3 = RBAR, RASR and their aliases
    .rept 2
    ldm r2!, {r4-r6, r8-r11, lr}    @ four regions; RBAR.VALID chooses the number
    stm r3, {r4-r6, r8-r11, lr}     @ to the MPU
    .endr
load_system:
    ldr r2, [r7, #RECORD_SHPR]      @ r2 = priorities of the faults
    str r2, [r0, #SHPR1]            @ set it
    ldr r2, [r7, #(RECORD_SHPR + 4)] @ r2 = priority of SVCall
    str r2, [r0, #(SHPR1 + 4)]      @ set it
    ldr r2, [r7, #(RECORD_SHPR + 8)] @ r2 = priorities of PendSV and SysTick
    str r2, [r0, #(SHPR1 + 8)]      @ set it
    ldr r2, [r7, #RECORD_CCR]       @ r2 = what traps
    str r2, [r0, #CCR]              @ set it
    ldr r2, [r7, #RECORD_SHCSR]     @ r2 = which faults are enabled
    orr r2, #(1 << 7)               @ and SVCall stays active: this handler
    str r2, [r0, #SHCSR]            @ set it
    ldr r2, [r7, #RECORD_MSP]       @ r2 = main stack pointer
    msr msp, r2                     @ set it
    ldr r2, [r7, #RECORD_PSP]       @ r2 = process stack pointer
    msr psp, r2                     @ set it
    ldr r2, [r7, #RECORD_CONTROL]   @ r2 = privilege of the case
    msr control, r2                 @ of thread mode, so not yet
    ldr r2, [r7, #RECORD_BASEPRI]   @ r2 = BASEPRI
    msr basepri, r2                 @ set it
    ldr r2, [r7, #RECORD_PRIMASK]   @ r2 = PRIMASK
    msr primask, r2                 @ set it
    ldr lr, [r7, #RECORD_EXC_RETURN] @ lr = which stack and mode
    ldr r1, [r7, #RECORD_MPU_CTRL]  @ r1 = MPU control
    add r2, r7, #RECORD_R4          @ r2 = the other registers
    ldm r2, {r4-r11}                @ load them, while that is still allowed
    b return_to_case                @ with that

@ Writes the dumps to out.bin through semihosting, and ends the run.
@
@ in:      the variables
@ out:     never returns
@ changes: everything
finish:
    movs r0, #1                     @ SYS_OPEN
    ldr r1, =open_arguments         @ of out.bin, to be written
    bkpt 0xAB                       @ r0 = the handle
    ldr r1, =(VARIABLES + 16)       @ r1 = room for the arguments
    ldr r2, =RESULTS                @ r2 = the first dump
    ldr r3, [r1, #-12]              @ r3 = the end of the last
    subs r3, r2                     @ r3 = how many bytes
    stm r1, {r0, r2, r3}            @ handle, address, length
    movs r0, #5                     @ SYS_WRITE
    bkpt 0xAB                       @ r0 = 0
    movs r0, #2                     @ SYS_CLOSE
    bkpt 0xAB                       @ of the handle in the first argument
    movs r0, #0x18                  @ SYS_EXIT
    ldr r1, =0x20026                @ ADP_Stopped_ApplicationExit
    bkpt 0xAB                       @ ends the run
    b .                             @ never reached

    .ltorg

@ Turns the MPU on and returns into the case. The store is the last instruction of a page: QEMU
@ does not check again whether it may fetch what follows in the same page.
@
@ in:      r0 = SCB, r1 = MPU_CTRL, lr = EXC_RETURN
@ out:     the case runs
@ changes: nothing
    .balign 4096
    .space 4092
    .thumb_func
return_to_case:
    str.w r1, [r0, #MPU_CTRL]       @ the MPU is as the case wants it
    dsb                             @ the store is complete
    isb                             @ and what follows is fetched anew
    bx lr                           @ into the case

    .balign 4
open_arguments:
    .word file_name                 @ its address
    .word 5                         @ "wb"
    .word 7                         @ its length
file_name:
    .asciz "out.bin"
